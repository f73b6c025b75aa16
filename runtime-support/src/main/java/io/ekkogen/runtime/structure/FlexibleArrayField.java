package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.memory.ElementType;
import java.lang.ref.Reference;
import java.lang.reflect.Array;

/**
 * An array at the end of a structure. Memory of Java's has room for a number of elements; how many
 * there are in memory of native code only the structure tells.
 *
 * @param <A> the array in Java, such as {@code int[]}
 */
public final class FlexibleArrayField<A> {
  private final long offset;
  private final ElementType<A> element;
  private final String label;

  /**
   * @param label names the field in messages, such as {@code Packet.data}
   */
  public FlexibleArrayField(long offset, ElementType<A> element, String label) {
    this.offset = offset;
    this.element = element;
    this.label = label;
  }

  /**
   * Zeroed memory for a structure with room for elements.
   *
   * @throws IllegalArgumentException when their number is negative, or they take over 2 GiB
   */
  public Pointer memory(StructLayout layout, int length) {
    if (length < 0) {
      throw new IllegalArgumentException(label + ": its length must not be negative: " + length);
    }
    int end = Math.toIntExact(Math.addExact(offset, element.bytes(length)));
    return StructureMemory.ofSize(Math.max(layout.size(), end), layout.alignment());
  }

  /**
   * A copy of the elements.
   *
   * @param count how many there are
   * @throws IllegalStateException when that is negative, or more than there is room for
   */
  public A get(NativeStructure structure, long count) {
    StructureMemory memory = structure.memory();
    long most = Math.min(Integer.MAX_VALUE, room(memory));
    if (count < 0 || count > most) {
      throw new IllegalStateException(
          "%s: its length must be 0…%d, not %d".formatted(label, most, count));
    }
    A array = element.newArray((int) count);
    try {
      element.load(new Pointer(memory.address()), offset, array, (int) count);
    } finally {
      Reference.reachabilityFence(memory);
    }
    return array;
  }

  /**
   * A copy of all elements that there is room for.
   *
   * @throws IllegalStateException when the memory is native code's, so that it is not known
   */
  public A get(NativeStructure structure) {
    return get(structure, knownRoom(structure));
  }

  /**
   * Stores elements.
   *
   * @return their number
   * @throws IllegalArgumentException when there is not as much room, or one does not fit its type
   * @throws IllegalStateException when the memory is native code's, so that it is not known
   */
  public int set(NativeStructure structure, A array) {
    return set(structure, array, Integer.MAX_VALUE);
  }

  /**
   * Like the other overload, for a count of fewer bits.
   *
   * @throws IllegalArgumentException when there are more than {@code most}, too
   */
  public int set(NativeStructure structure, A array, int most) {
    return store(structure, array, 0, Math.min(most, knownRoom(structure)));
  }

  /**
   * Like {@link #set}, where other fields say how many there are.
   *
   * @throws IllegalArgumentException when there are fewer, too
   */
  public void setAtLeast(NativeStructure structure, A array, long least) {
    store(structure, array, least, knownRoom(structure));
  }

  private int store(NativeStructure structure, A array, long least, long most) {
    if (array == null) {
      throw new NullPointerException(label + " must not be null");
    }
    int length = Array.getLength(array);
    if (length < least || length > most) {
      throw new IllegalArgumentException(
          "%s: its length must be %d…%d, not %d".formatted(label, least, most, length));
    }
    StructureMemory memory = structure.memory();
    try {
      element.store(new Pointer(memory.address()), offset, array, label);
    } finally {
      Reference.reachabilityFence(memory);
    }
    return length;
  }

  private long knownRoom(NativeStructure structure) {
    long room = room(structure.memory());
    if (room == Long.MAX_VALUE) {
      throw new IllegalStateException(
          label + ": how much room there is in memory of native code is not known");
    }
    return room;
  }

  /** How many elements there is memory for; the largest number if that is not known. */
  private long room(StructureMemory memory) {
    long bytes = memory.room();
    return bytes == Long.MAX_VALUE ? bytes : Math.max(0, bytes - offset) / element.size();
  }
}
