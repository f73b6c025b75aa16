package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.ElementType;
import java.lang.reflect.Array;

/**
 * A type whose values are objects in Java. It loads them from native memory and stores them there,
 * for fields of structures, arrays, and arguments of callbacks. There is one class for each kind of
 * type.
 *
 * @param <T> the type in Java
 */
public abstract class NativeType<T> implements ElementType<T[]> {
  private final Class<T> javaType;

  /**
   * @param javaType the element class of Java arrays of this type
   */
  protected NativeType(Class<T> javaType) {
    this.javaType = javaType;
  }

  /** The value at {@code offset}. */
  public abstract T load(StructureMemory memory, long offset);

  /**
   * Stores a value at {@code offset}, and keeps alive what native code then has a pointer to.
   *
   * @param label names the field in messages, such as {@code Line.start}
   */
  public abstract void store(StructureMemory memory, long offset, T value, String label);

  /**
   * What {@code toString} shows, and {@code equals} compares.
   *
   * @param follow whether pointers may be followed; false where the bytes may be no pointer
   */
  protected Object shown(StructureMemory memory, long offset, boolean follow) {
    return load(memory, offset);
  }

  /** An element of an array that begins at {@code begin}. */
  protected T loadElement(StructureMemory memory, long begin, int length, int index) {
    return load(memory, begin + (long) index * size());
  }

  @Override
  @SuppressWarnings("unchecked") // of this type
  public final T[] newArray(int length) {
    return (T[]) Array.newInstance(javaType, length);
  }

  /** The values that lie one behind the other from {@code offset} on. */
  public final T[] loadArray(StructureMemory memory, long offset, int length) {
    T[] all = newArray(length);
    for (int i = 0; i < length; i++) {
      all[i] = loadElement(memory, offset, length, i);
    }
    return all;
  }

  /**
   * Stores values one behind the other: all of them, or none.
   *
   * @throws NullPointerException when there is no array
   * @throws IllegalArgumentException when it has more elements, or fewer
   */
  public final void storeArray(
      StructureMemory memory, long offset, T[] values, int length, String label) {
    requireLength(values, length, label);
    if (length == 0) {
      return;
    }
    // Elements may be views of each other's places: none is overwritten before it is copied.
    StructureMemory staged = StructureMemory.ofSize((long) length * size());
    for (int i = 0; i < length; i++) {
      store(staged, (long) i * size(), values[i], label + "[" + i + "]");
    }
    memory.copyFrom(staged, offset);
  }

  @Override
  public void load(Pointer memory, long offset, T[] array, int count) {
    StructureMemory view = view(memory, offset, count);
    for (int i = 0; i < count; i++) {
      array[i] = load(view, (long) i * size());
    }
  }

  @Override
  public void store(Pointer memory, long offset, T[] array, String label) {
    storeArray(view(memory, offset, array.length), 0, array, array.length, label);
  }

  private StructureMemory view(Pointer memory, long offset, int length) {
    return StructureMemory.at(Pointer.nativeValue(memory) + offset, (long) length * size());
  }

  static void requireLength(Object array, int length, String label) {
    if (array == null) {
      throw new NullPointerException(label + " must not be null");
    }
    int actual = Array.getLength(array);
    if (actual != length) {
      throw new IllegalArgumentException(
          "%s must have %d elements, not %d".formatted(label, length, actual));
    }
  }

  /** The value as a T, if it is one; else null. */
  protected final T cast(Object value) {
    return javaType.isInstance(value) ? javaType.cast(value) : null;
  }
}
