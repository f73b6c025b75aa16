package io.ekkogen.runtime;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.memory.NativeScalars;

/**
 * An opaque pointer. Generated classes extend one of its subclasses, one for each handle of a
 * mapping; instances come only from native code.
 *
 * <p>Thread-safe as far as the native library is.
 */
public abstract class NativeHandle {
  private final long address;

  /** Without it, the handle cannot be used; null if there is none. */
  final NativeHandle owner;

  /**
   * @param address the address that C uses for the handle; not 0
   */
  NativeHandle(long address, NativeHandle owner) {
    if (address == 0) {
      throw new IllegalArgumentException(getClass().getSimpleName() + " must not be NULL");
    }
    this.address = address;
    this.owner = owner;
  }

  /** Whether the handle can no longer be used, because it or its owner has been closed. */
  public abstract boolean isClosed();

  /** Pins the handle and its owners; false if one of them cannot be used. */
  abstract boolean hold();

  /** Pins a handle that the current background call has pinned, although it has been closed. */
  abstract void holdAgain();

  /** Unpins the handle and its owners. Never throws: failures of a deferred close are logged. */
  abstract void unhold();

  /** Marks the handle as closed without calling a close function, because native code owns it. */
  abstract void abandon();

  /** Whether native code has taken over the ownership of the handle or of one of its owners. */
  abstract boolean isAbandoned();

  /** Closes the handle of a failed call. Never throws: failures are logged. */
  abstract void drop();

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
      if (handle.isAbandoned() || !PinnedHandles.pins(handle)) {
        throw handle.closed(label);
      }
      // The handle was closed after this background call had pinned it, so closing is deferred.
      handle.holdAgain();
    }
    return handle.address;
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
    if (acquired != 0) {
      handle.unhold();
    }
  }

  /** For generated code: closes a handle of a failed call. Failures are logged; null is allowed. */
  public static void discard(NativeHandle handle) {
    if (handle != null) {
      handle.drop();
    }
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
  static void logFailure(Runnable close, String closed) {
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

  static void requireNonNull(NativeHandle handle, String label) {
    if (handle == null) {
      throw new NullPointerException(label + " must not be null");
    }
  }

  final IllegalStateException closed(String label) {
    return new ClosedException(
        label + " is closed: " + getClass().getSimpleName() + "@0x" + Long.toHexString(address));
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
      H handle = value;
      if (handle != null && address(handle) == before) {
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
