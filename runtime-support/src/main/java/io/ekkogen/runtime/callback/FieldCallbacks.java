package io.ekkogen.runtime.callback;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.structure.FieldArrays;
import io.ekkogen.runtime.structure.StructureMemory;
import java.lang.reflect.Array;

/**
 * Loads and stores function pointers in structures. A structure keeps alive the callbacks that Java
 * stores in it.
 */
public final class FieldCallbacks {
  private FieldCallbacks() {}

  /** The object for the pointer at {@code offset}; null for NULL. */
  public static <C> C load(StructureMemory memory, long offset, CallbackKind<C> type) {
    return type.of(Pointer.nativeValue(memory.getPointer(offset)));
  }

  /** Stores the function pointer of an object; null is stored as NULL. */
  public static <C> void store(
      StructureMemory memory, long offset, C callback, CallbackKind<C> type) {
    long address = type.addressOf(callback);
    memory.setPointer(offset, address == 0 ? null : new Pointer(address));
    memory.keep(offset, callback);
  }

  /** Like {@link #load}, for an array. */
  public static <C> C[] loadAll(
      StructureMemory memory, long offset, int length, Class<C> element, CallbackKind<C> type) {
    @SuppressWarnings("unchecked") // of this type
    C[] all = (C[]) Array.newInstance(element, length);
    for (int i = 0; i < length; i++) {
      all[i] = load(memory, offset + (long) i * Native.POINTER_SIZE, type);
    }
    return all;
  }

  /**
   * Like {@link #store}, for an array.
   *
   * @param label names the field in messages, such as {@code Hooks.all}
   * @throws NullPointerException when the array is null
   * @throws IllegalArgumentException when its length differs from the field's
   */
  public static <C> void storeAll(
      StructureMemory memory,
      long offset,
      C[] callbacks,
      int length,
      CallbackKind<C> type,
      String label) {
    FieldArrays.check(callbacks == null ? -1 : callbacks.length, length, label);
    for (int i = 0; i < length; i++) {
      store(memory, offset + (long) i * Native.POINTER_SIZE, callbacks[i], type);
    }
  }
}
