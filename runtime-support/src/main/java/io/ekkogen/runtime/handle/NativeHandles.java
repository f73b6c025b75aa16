package io.ekkogen.runtime.handle;

import io.ekkogen.runtime.NativeHandle;

/** Pins the handles of arrays during calls. For generated code. */
public final class NativeHandles {
  private NativeHandles() {}

  /**
   * Pins every handle of an array, like {@link NativeHandle#acquireNullable}. If one is closed,
   * none stays pinned.
   *
   * @return a copy, because the array may change during the call; null for null
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

  /** Unpins the handles after {@link #acquire}; null has no effect. */
  public static void release(NativeHandle[] acquired) {
    if (acquired != null) {
      for (NativeHandle handle : acquired) {
        NativeHandle.release(handle, NativeHandle.address(handle));
      }
    }
  }
}
