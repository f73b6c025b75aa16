package io.ekkogen.runtime;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeArrays;
import io.ekkogen.runtime.memory.Scratch;

/** Arrays of handles as arguments, for generated code. */
public final class NativeHandles {
  private NativeHandles() {}

  /**
   * Acquires every handle of an array, as {@link NativeHandle#acquireNullable} does; when one is
   * closed, none is held.
   *
   * @return a copy, because the array may change while the call runs; null for null
   * @throws IllegalStateException when a handle is closed
   */
  public static NativeHandle[] acquire(NativeHandle[] handles, String label) {
    if (handles == null) {
      return null;
    }
    NativeHandle[] acquired = new NativeHandle[handles.length];
    try {
      for (int i = 0; i < acquired.length; i++) {
        NativeHandle handle = handles[i];
        NativeHandle.acquireNullable(handle, label + "[" + i + "]");
        acquired[i] = handle;
      }
    } catch (RuntimeException closed) {
      release(acquired);
      throw closed;
    }
    return acquired;
  }

  /** The address of a block of the addresses of acquired handles; a null element is NULL. */
  public static long copyIn(Scratch scratch, NativeHandle[] acquired) {
    if (acquired == null) {
      return 0;
    }
    long[] addresses = new long[acquired.length];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = NativeHandle.address(acquired[i]);
    }
    return NativeArrays.copyIn(scratch, addresses, CScalar.ADDRESS, "handles");
  }

  /** Ends what {@link #acquire} began; nothing for null. */
  public static void release(NativeHandle[] acquired) {
    if (acquired != null) {
      for (NativeHandle handle : acquired) {
        NativeHandle.release(handle, NativeHandle.address(handle));
      }
    }
  }
}
