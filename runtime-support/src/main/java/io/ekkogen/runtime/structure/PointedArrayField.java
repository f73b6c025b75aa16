package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.ElementType;
import java.lang.ref.Reference;
import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * A pointer to an array, whose length another field has.
 *
 * @param <A> the array in Java, such as {@code int[]}
 */
public final class PointedArrayField<A> {
  /** Enough for elements of every type. */
  private static final int ALIGNMENT = 16;

  private final long offset;
  private final ElementType<A> element;
  private final String label;

  /**
   * @param label names the field in messages, such as {@code Path.points}
   */
  public PointedArrayField(long offset, ElementType<A> element, String label) {
    this.offset = offset;
    this.element = element;
    this.label = label;
  }

  /**
   * A copy of the array in native memory, or for structures views of it; null for NULL.
   *
   * @param count its length
   * @throws IllegalStateException when that is negative, or more than was stored
   */
  public A get(NativeStructure structure, long count) {
    StructureMemory memory = structure.memory();
    Pointer pointer = memory.getPointer(offset);
    if (pointer == null) {
      return null;
    }
    PointedMemory stored = PointedMemory.at(memory, offset, pointer);
    int length = PointedMemory.length(stored, count, label);
    try {
      return stored == null ? load(pointer, length) : load(stored, length);
    } finally {
      Reference.reachabilityFence(memory);
    }
  }

  @SuppressWarnings("unchecked") // stored as an A
  private A load(PointedMemory stored, int length) {
    return stored.array() == null
        ? load(stored.memory(), length)
        : (A) Arrays.copyOf(stored.array(), length);
  }

  @SuppressWarnings("unchecked") // a NativeType's arrays
  private A load(Pointer pointer, int length) {
    if (element instanceof NativeType<?> type) {
      StructureMemory memory =
          pointer instanceof StructureMemory own
              ? own
              : StructureMemory.at(Pointer.nativeValue(pointer), (long) length * type.size());
      return (A) type.loadArray(memory, 0, length);
    }
    A array = element.newArray(length);
    element.load(pointer, 0, array, length);
    return array;
  }

  /**
   * Points the field at a copy of an array, or at structures that {@code toArray} made themselves.
   * That lives as long as the structure, or until the field is set again.
   *
   * @return the length of the array; 0 for null
   * @throws IllegalArgumentException when an element does not fit its type on this platform
   */
  public int set(NativeStructure structure, A array) {
    return set(structure, array, Integer.MAX_VALUE);
  }

  /**
   * Like the other overload, for a count of fewer bits.
   *
   * @throws IllegalArgumentException when the array has more than {@code most} elements, too
   */
  public int set(NativeStructure structure, A array, int most) {
    StructureMemory memory = structure.memory();
    if (array == null) {
      memory.setPointer(offset, null);
      return 0;
    }
    int length = PointedMemory.checkFits(Array.getLength(array), most, label);
    copy(array, length).store(memory, offset);
    return length;
  }

  /**
   * Like {@link #set}, where native code expects a number of elements.
   *
   * @throws IllegalArgumentException when the array has fewer, too
   */
  public void setAtLeast(NativeStructure structure, A array, int least) {
    if (array != null && Array.getLength(array) < least) {
      throw new IllegalArgumentException(
          "%s must have at least %d elements, not %d"
              .formatted(label, least, Array.getLength(array)));
    }
    set(structure, array);
  }

  @SuppressWarnings("unchecked") // of its own arrays
  private PointedMemory copy(A array, int length) {
    if (element instanceof StructureType<?> type) {
      NativeStructure[] structures = ((NativeStructure[]) array).clone();
      for (int i = 0; i < length; i++) {
        StructureType.requireNonNull(structures[i], label, i);
      }
      if (type.isBlock(structures) && isOne(structures)) {
        return new PointedMemory(structures[0].memory(), length, structures);
      }
    }
    // JNA does not allocate empty memory.
    StructureMemory copy = StructureMemory.ofSize(Math.max(1, element.bytes(length)), ALIGNMENT);
    if (element instanceof NativeType<?> type) {
      storeAll((NativeType<Object>) type, copy, (Object[]) array);
    } else {
      element.store(copy, 0, array, label);
    }
    return new PointedMemory(copy, length, null);
  }

  /** Whether structures lie in one block, rather than beside each other by chance. */
  private static boolean isOne(NativeStructure[] structures) {
    StructureMemory block = StructureMemory.blockOf(structures[0]);
    return Arrays.stream(structures).allMatch(it -> StructureMemory.blockOf(it) == block);
  }

  private void storeAll(NativeType<Object> type, StructureMemory copy, Object[] array) {
    type.storeArray(copy, 0, array, array.length, label);
  }

  /** What {@code toString} shows, and {@code equals} compares: the pointer. */
  public Object shown(NativeStructure structure) {
    return structure.memory().getPointer(offset);
  }
}
