package io.ekkogen.runtime;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.memory.NativeScalars;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An opaque pointer that owns what it points at. Generated classes extend it, one for each handle
 * of a mapping; instances come only from native code. Two handles are equal only if they are the
 * same object.
 *
 * <p>Thread-safe as far as the native library is. The garbage collector never closes a handle; with
 * {@code -Dekkogen.debug.handles=true}, a handle that is collected without having been closed is
 * logged.
 */
public abstract class NativeHandle implements AutoCloseable {
  private static final int CLOSED = Integer.MIN_VALUE;

  private final long address;
  private final NativeRelease close;
  private final HandleLeak leak;

  /** The number of calls that use the handle, plus {@link #CLOSED} once no more may begin. */
  private final AtomicInteger state = new AtomicInteger();

  /** Whether native code has taken over ownership. */
  private volatile boolean abandoned;

  /** What ends when the close function has been called. */
  private Set<Runnable> endings = Set.of();

  /** Whether the close function is called directly. */
  private volatile boolean detached;

  /**
   * @param address the address that C uses for the handle; not 0
   * @param close the library's close function; null if closing must not call it
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
   * Closes the handle: later calls throw. The library's close function is called once: now, or at
   * the end of the last call that uses the handle. Closing twice has no effect.
   *
   * @throws ClosedException when the library is closed, so that its close function cannot be
   *     called. If closing had to wait for a call, this is logged instead, and so is an exception
   *     of a callback that the close function calls
   */
  @Override
  public final void close() {
    int before = state.getAndUpdate(now -> now | CLOSED);
    if (before == 0) {
      end();
    }
  }

  /** Closes the handle of a failed call: like {@link #close()}, but failures are logged. */
  public final void discard() {
    logFailure(this::close, toString());
  }

  /**
   * Whether the handle has been closed, by {@link #close()} or by a direct call of the close
   * function.
   */
  public final boolean isClosed() {
    return state.get() < 0;
  }

  /**
   * A pointer with the handle's address.
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
   * For generated code: pins the handle for a call and returns its address. The close function is
   * not called until {@link #release}.
   *
   * @param label names the argument in messages, such as {@code exec: db}
   * @throws NullPointerException when the handle is null
   * @throws IllegalStateException when it is closed
   */
  public static long acquire(NativeHandle handle, String label) {
    requireNonNull(handle, label);
    if (!handle.hold()) {
      if (handle.abandoned || !PinnedHandles.pins(handle)) {
        throw handle.closed(label);
      }
      // The handle was closed after this background call had pinned it, so closing is deferred.
      handle.state.incrementAndGet();
    }
    return handle.address;
  }

  /** Pins the handle; false if it is closed. */
  boolean hold() {
    return state.getAndUpdate(now -> now < 0 ? now : now + 1) >= 0;
  }

  /** Like {@link #acquire}; 0 for null. */
  public static long acquireNullable(NativeHandle handle, String label) {
    return handle == null ? 0 : acquire(handle, label);
  }

  /**
   * For generated code: unpins a handle after {@link #acquire}, if that returned an address other
   * than 0. Never throws: failures of a deferred close are logged, because the call did not cause
   * them.
   */
  public static void release(NativeHandle handle, long acquired) {
    if (acquired != 0 && handle.state.decrementAndGet() == CLOSED) {
      logFailure(handle::end, handle.toString());
    }
  }

  /**
   * For generated code: the address for a direct call of the close function. The handle is closed
   * from now on.
   *
   * @throws NullPointerException when it is null
   * @throws IllegalStateException when it is closed or in use by a call
   */
  public static long detach(NativeHandle handle, String label) {
    requireNonNull(handle, label);
    int before = handle.state.compareAndExchange(0, CLOSED);
    if (before < 0) {
      throw handle.closed(label);
    }
    if (before > 0) {
      throw new IllegalStateException(
          label + " is in use: calls with " + handle + " have not ended");
    }
    handle.detached = true;
    handle.forget();
    return handle.address;
  }

  /**
   * For generated code: ends what lasts until the handle is closed, after a direct call of the
   * close function, even if that threw; null has no effect.
   */
  public static void closed(NativeHandle handle) {
    if (handle != null && handle.detached) {
      handle.endAll();
    }
  }

  /**
   * Runs an action once the close function has been called for the handle: never for one that is
   * not owned, or that native code has taken over. A call must be using the handle.
   */
  public final synchronized void whenClosed(Runnable action) {
    if (endings.isEmpty()) {
      endings = new LinkedHashSet<>();
    }
    endings.add(action);
  }

  /** Ends the effect of {@link #whenClosed}. */
  public final synchronized void notWhenClosed(Runnable action) {
    if (!endings.isEmpty()) {
      endings.remove(action);
    }
  }

  private void endAll() {
    Set<Runnable> all;
    synchronized (this) {
      all = endings;
      endings = Set.of();
    }
    all.forEach(Runnable::run);
  }

  /** Like {@link #detach}; 0 for null. */
  public static long detachNullable(NativeHandle handle, String label) {
    return handle == null ? 0 : detach(handle, label);
  }

  /**
   * For generated code: closes an address for which no handle will be created; 0 or no close
   * function has no effect. Never throws, because the call has already failed; failures are logged.
   */
  public static void discard(long address, NativeRelease close) {
    if (address != 0 && close != null) {
      logFailure(
          () -> close.release(address),
          "The handle that a failed call left at 0x%x".formatted(address));
    }
  }

  /**
   * For generated code: closes the address that a failed call stored for an {@code out} handle.
   *
   * @param reference null if none was passed
   * @param cell the address where native code stored it; 0 if the function was not called
   */
  public static void discard(Reference<?> reference, long cell, NativeRelease close) {
    long address = NativeScalars.addressAt(cell);
    if (reference != null && address != 0) {
      reference.setValue(null);
      discard(address, close);
    }
  }

  /**
   * For generated code: like the other overload, for a {@code ref} handle. A handle that native
   * code replaced belongs to native code, as after {@link Reference#replace}.
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

  /** Closes, logs failures, and preserves the error code of the preceding call. */
  private static void logFailure(Runnable close, String closed) {
    int code = CapturedError.get();
    try {
      close.run();
    } catch (Throwable failure) { // may be a checked exception of a callback
      System.getLogger("io.ekkogen.runtime")
          .log(System.Logger.Level.WARNING, closed + " could not be closed", failure);
    } finally {
      CapturedError.set(code);
    }
  }

  /** For generated code: the address of a handle, even if it is closed; 0 for null. */
  public static long address(NativeHandle handle) {
    return handle == null ? 0 : handle.address;
  }

  /**
   * Marks the handle as closed without calling the close function, not even for a deferred close.
   */
  private void abandon() {
    abandoned = true;
    state.getAndUpdate(now -> now | CLOSED);
    forget();
  }

  /** Called once, by the first thread that finds the handle closed and unused. */
  private void end() {
    forget();
    if (close != null && !abandoned) {
      try {
        close.release(address);
      } finally {
        endAll();
      }
    }
  }

  private void forget() {
    if (leak != null) {
      leak.forget();
    }
  }

  private static void requireNonNull(NativeHandle handle, String label) {
    if (handle == null) {
      throw new NullPointerException(label + " must not be null");
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

    /** Creates a reference to null. */
    public Reference() {}

    /** Creates a reference to {@code value}. */
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
     * For generated code: sets the value from the address that a callee left. If the address has
     * changed, the value is a new handle. The previous handle then belongs to native code, and is
     * marked as closed.
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

  /** Creates a handle for an address; null for 0. */
  @FunctionalInterface
  public interface Maker<H extends NativeHandle> {
    H make(long address, NativeRelease close);
  }
}
