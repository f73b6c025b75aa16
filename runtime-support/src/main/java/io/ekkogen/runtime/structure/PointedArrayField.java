package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.ElementType;
import java.lang.reflect.Array;
import java.util.Arrays;

/**
 * A pointer to an array, whose length another field has.
 *
 * @param <A> the array in Java, such as {@code int[]}
 */
public final class PointedArrayField<A> extends PointedField<A> {
  /** Enough for elements of every type. */
  private static final int ALIGNMENT = 16;

  private final ElementType<A> element;

  /**
   * @param label names the field in messages, such as {@code Path.points}
   */
  public PointedArrayField(long offset, ElementType<A> element, String label) {
    super(offset, "elements", label);
    this.element = element;
  }

  @Override
  @SuppressWarnings("unchecked") // stored as an A
  A load(PointedMemory stored, int length) {
    return stored.array() == null
        ? load(stored.memory(), length)
        : (A) Arrays.copyOf(stored.array(), length);
  }

  @Override
  @SuppressWarnings("unchecked") // a NativeType's arrays
  A load(Pointer pointer, int length) {
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

  @Override
  @SuppressWarnings("unchecked") // of its own arrays
  PointedMemory copy(A array) {
    int length = Array.getLength(array);
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
}
