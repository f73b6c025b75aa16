package io.ekkogen.runtime;

import com.sun.jna.Native;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.structure.FieldArrays;
import io.ekkogen.runtime.structure.StructureMemory;
import java.lang.reflect.Array;

/**
 * Loads and stores handles in structures. The owner of a handle that native code stored is unknown,
 * so closing such a handle does not call the close function. A handle that Java stored is loaded as
 * the same object.
 */
public final class FieldHandles {
  private FieldHandles() {}

  /** The handle at {@code offset}; null for NULL. */
  public static <H extends NativeHandle> H load(
      StructureMemory memory, long offset, Class<H> type, NativeHandle.Maker<H> maker) {
    long address = NativeScalars.load(memory, offset, CScalar.ADDRESS);
    H kept = memory.kept(offset, type);
    return kept != null && NativeHandle.address(kept) == address ? kept : maker.make(address, null);
  }

  /**
   * Stores a handle; null is stored as NULL.
   *
   * @param label names the field in messages, such as {@code Job.database}
   * @throws IllegalStateException when it is closed
   */
  public static void store(StructureMemory memory, long offset, NativeHandle handle, String label) {
    long address = NativeHandle.acquireNullable(handle, label);
    try {
      NativeScalars.store(memory, offset, address, Native.POINTER_SIZE);
      memory.keep(offset, handle);
    } finally {
      NativeHandle.release(handle, address);
    }
  }

  /** Like {@link #load}, for an array. */
  public static <H extends NativeHandle> H[] loadAll(
      StructureMemory memory, long offset, int length, Class<H> type, NativeHandle.Maker<H> maker) {
    @SuppressWarnings("unchecked") // of this type
    H[] all = (H[]) Array.newInstance(type, length);
    for (int i = 0; i < length; i++) {
      all[i] = load(memory, offset + (long) i * Native.POINTER_SIZE, type, maker);
    }
    return all;
  }

  /**
   * Like {@link #store}, for an array.
   *
   * @throws NullPointerException when the array is null
   * @throws IllegalArgumentException when its length differs from the field's
   */
  public static void storeAll(
      StructureMemory memory, long offset, NativeHandle[] handles, int length, String label) {
    FieldArrays.check(handles == null ? -1 : handles.length, length, label);
    for (int i = 0; i < length; i++) {
      store(memory, offset + (long) i * Native.POINTER_SIZE, handles[i], label + "[" + i + "]");
    }
  }
}
