package io.ekkogen.runtime;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.memory.NativeRelease;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An opaque pointer that owns what it points at. Generated classes extend it, one for each handle
 * of a mapping; instances come from native code alone. Two handles are equal when they are the same
 * object.
 *
 * <p>Safe for use by several threads, as far as the native library is. Never closed by the garbage
 * collector; with {@code -Dekkogen.debug.handles=true} one that is lost without having been closed
 * is logged.
 */
public abstract class NativeHandle implements AutoCloseable {
  private static final int CLOSED = Integer.MIN_VALUE;

  private final long address;
  private final NativeRelease close;
  private final HandleLeak leak;

  /** How many calls use the handle now, and {@link #CLOSED} once no more may begin. */
  private final AtomicInteger state = new AtomicInteger();

  /** Whether native code has taken over what the handle owned. */
  private volatile boolean abandoned;

  /**
   * @param address what C calls the handle; not 0
   * @param close the library's close function; null where closing does not call it
   */
  @SuppressWarnings("this-escape")
  protected NativeHandle(long address, NativeRelease close) {
    if (address == 0) {
      throw new IllegalArgumentException(getClass().getSimpleName() + " must not be NULL");
    }
    this.address = address;
    this.close = close;
    leak = close == null ? null : HandleLeak.watch(this);
  }

  /**
   * Closes the handle: calls that begin afterwards throw. The library's close function is called
   * once, at the end of the last call that uses the handle where there is one. A second close does
   * nothing.
   *
   * @throws ClosedException when the library is unloaded, so that its close function cannot be
   *     called. That, and what a callback throws that the close function calls, is logged instead
   *     where closing had to wait for a call
   */
  @Override
  public final void close() {
    int before = state.getAndUpdate(now -> now | CLOSED);
    if (before == 0) {
      end();
    }
  }

  /** Closes the handle of a call that has failed: as {@link #close()}, but what fails is logged. */
  public final void discard() {
    logFailure(this::close, toString());
  }

  /** Whether the handle has been closed, be it by {@link #close()} or by the library's function. */
  public final boolean isClosed() {
    return state.get() < 0;
  }

  /**
   * What C calls the handle.
   *
   * @throws IllegalStateException when it is closed
   */
  public final Pointer pointer() {
    if (isClosed()) {
      throw closed("pointer");
    }
    return new Pointer(address);
  }

  /**
   * For generated code: the address for a call, during which the close function is not called.
   * {@link #release} ends that.
   *
   * @param label names the argument in messages, such as {@code exec: db}
   * @throws NullPointerException when the handle is null
   * @throws IllegalStateException when it is closed
   */
  public static long acquire(NativeHandle handle, String label) {
    Arguments.requireNonNull(handle, label);
    if (!handle.hold()) {
      if (handle.abandoned || !PinnedHandles.include(handle)) {
        throw handle.closed(label);
      }
      // Closed after the call was made that holds it, and so not closed in earnest yet.
      handle.state.incrementAndGet();
    }
    return handle.address;
  }

  /** Counts a call; false when the handle is closed. */
  boolean hold() {
    return state.getAndUpdate(now -> now < 0 ? now : now + 1) >= 0;
  }

  /** As {@link #acquire}; 0 for null. */
  public static long acquireNullable(NativeHandle handle, String label) {
    return handle == null ? 0 : acquire(handle, label);
  }

  /**
   * For generated code: ends what {@link #acquire} began, if it gave an address other than 0.
   * Throws nothing: a close that waited for this is not the call's own, and when it fails, that is
   * logged.
   */
  public static void release(NativeHandle handle, long acquired) {
    if (acquired != 0 && handle.state.decrementAndGet() == CLOSED) {
      logFailure(handle::end, handle.toString());
    }
  }

  /**
   * For generated code: the address for a direct call of the close function. The handle counts as
   * closed.
   *
   * @throws NullPointerException when it is null
   * @throws IllegalStateException when it is closed, or a call uses it
   */
  public static long detach(NativeHandle handle, String label) {
    Arguments.requireNonNull(handle, label);
    int before = handle.state.compareAndExchange(0, CLOSED);
    if (before < 0) {
      throw handle.closed(label);
    }
    if (before > 0) {
      throw new IllegalStateException(
          label + " is in use: calls with " + handle + " have not ended");
    }
    handle.forget();
    return handle.address;
  }

  /** As {@link #detach}; 0 for null. */
  public static long detachNullable(NativeHandle handle, String label) {
    return handle == null ? 0 : detach(handle, label);
  }

  /**
   * For generated code: closes what nobody will get a handle of; 0 or no function: nothing. Throws
   * nothing, because the call has failed already; when closing fails, that is logged.
   */
  public static void discard(long address, NativeRelease close) {
    if (address != 0 && close != null) {
      logFailure(
          () -> close.release(address), "What a failed call left at 0x%x".formatted(address));
    }
  }

  /**
   * For generated code: closes what a failed call stored for an {@code out} handle, which nobody
   * gets.
   *
   * @param reference null where none was passed
   * @param cell where native code stored it; 0 when it came to no call
   */
  public static void discard(Reference<?> reference, long cell, NativeRelease close) {
    long address = NativeScalars.addressAt(cell);
    if (reference != null && address != 0) {
      reference.setValue(null);
      discard(address, close);
    }
  }

  /**
   * For generated code: as the other overload, of a {@code ref} handle. The one that native code
   * replaced belongs to it, as after {@link Reference#replace}.
   *
   * @param before the address that was passed
   */
  public static void discard(Reference<?> reference, long before, long cell, NativeRelease close) {
    long address = NativeScalars.addressAt(cell);
    if (reference != null && cell != 0 && address != before) {
      reference.abandon(before);
      discard(address, close);
    }
  }

  /** Logs what closing throws, and leaves the error code of the call before it. */
  private static void logFailure(Runnable close, String closed) {
    int code = CapturedError.get();
    try {
      close.run();
    } catch (Throwable failure) { // a callback may have thrown what is checked
      System.getLogger("io.ekkogen.runtime")
          .log(System.Logger.Level.WARNING, closed + " could not be closed", failure);
    } finally {
      CapturedError.set(code);
    }
  }

  /** The address of a handle that may be closed; 0 for null. */
  static long address(NativeHandle handle) {
    return handle == null ? 0 : handle.address;
  }

  /** Counts as closed, and the close function is not called, not even by a close that waits. */
  private void abandon() {
    abandoned = true;
    state.getAndUpdate(now -> now | CLOSED);
    forget();
  }

  /** Reached once, by whoever finds the handle closed and unused first. */
  private void end() {
    forget();
    if (close != null && !abandoned) {
      close.release(address);
    }
  }

  private void forget() {
    if (leak != null) {
      leak.forget();
    }
  }

  private IllegalStateException closed(String label) {
    return new ClosedException(
        label + " is closed: " + getClass().getSimpleName() + "@0x" + Long.toHexString(address));
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }

  /** The class's name and the address: {@code Database@0x7f32c0001230}. */
  @Override
  public final String toString() {
    return getClass().getSimpleName()
        + "@0x"
        + Long.toHexString(address)
        + (isClosed() ? " (closed)" : "");
  }

  /** A {@code ref} or {@code out} parameter whose type is a handle. */
  public static class Reference<H extends NativeHandle> {
    private H value;

    /** Null. */
    public Reference() {}

    /** The value given. */
    public Reference(H value) {
      this.value = value;
    }

    public H getValue() {
      return value;
    }

    public void setValue(H value) {
      this.value = value;
    }

    /**
     * For generated code: takes what a callee left in the place of the handle. Another address is
     * another handle, and the one before then belongs to native code: it counts as closed.
     */
    public void replace(long before, long after, Maker<H> maker, NativeRelease close) {
      if (after != before) {
        abandon(before);
        value = maker.make(after, close);
      }
    }

    private void abandon(long before) {
      NativeHandle handle = value;
      if (handle != null && handle.address == before) {
        handle.abandon();
      }
    }
  }

  /** Makes a handle of an address; null for 0. */
  @FunctionalInterface
  public interface Maker<H extends NativeHandle> {
    H make(long address, NativeRelease close);
  }
}
