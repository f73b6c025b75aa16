package io.ekkogen.runtime.structure;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.NumberTypes;
import io.ekkogen.runtime.memory.Scratch;

/**
 * Pointers that are objects in Java; null is NULL. What pointers in an argument point at is kept
 * alive by the caller, or in scratch memory.
 *
 * @param <T> the type in Java
 */
public abstract class PointerType<T> extends NativeType<T> {
  protected PointerType(Class<T> javaType) {
    super(javaType);
  }

  /** The pointer for an element of an argument, which is valid during the call. */
  protected abstract long toNative(Scratch scratch, T[] array, int index, String label);

  /**
   * The object for a pointer.
   *
   * @param former the object for the pointer that was in its place before; may be null
   */
  protected abstract T fromNative(long address, T former);

  @Override
  public final int size() {
    return Native.POINTER_SIZE;
  }

  @Override
  public T load(StructureMemory memory, long offset) {
    return fromNative(Pointer.nativeValue(memory.getPointer(offset)), null);
  }

  /** The address alone: what is there may be more than can be shown, or nothing any more. */
  @Override
  protected Object shown(StructureMemory memory, long offset, boolean follow) {
    return memory.getPointer(offset);
  }

  @Override
  public long copyIn(Scratch scratch, T[] array, String label) {
    if (array == null) {
      return 0;
    }
    long[] addresses = new long[array.length];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = toNative(scratch, array, i, label);
    }
    return NumberTypes.ADDRESS.copyIn(scratch, addresses, label);
  }

  @Override
  public void load(Pointer memory, long offset, T[] array, int count) {
    long[] addresses = new long[count];
    NumberTypes.ADDRESS.load(memory, offset, addresses, count);
    for (int i = 0; i < count; i++) {
      array[i] = fromNative(addresses[i], array[i]);
    }
  }
}
