package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.Arrays;

/**
 * A public field of a structure, for JNA's methods that load or store one alone. Those of the
 * others whose memory is gone, or that hold what cannot be stored, do not matter.
 *
 * <p>Generated code copies all fields at once. So it is given a structure of its own, whose memory
 * is zero but for this field.
 */
final class PublicField {
  private final NativeStructure structure;
  private final Field field;
  private final int begin;

  /** Where the next member begins, or the structure ends. */
  private final int end;

  private PublicField(NativeStructure structure, Field field, int begin, int end) {
    this.structure = structure;
    this.field = field;
    this.begin = begin;
    this.end = end;
  }

  /**
   * Finds a field.
   *
   * @param type the generated class of the structure
   * @throws IllegalArgumentException when it has no such public field
   */
  static PublicField of(NativeStructure structure, Class<?> type, String name) {
    Structure.FieldOrder order = type.getAnnotation(Structure.FieldOrder.class);
    int index = order == null ? -1 : Arrays.asList(order.value()).indexOf(name);
    if (index < 0) {
      throw new IllegalArgumentException(
          "No such field: %s has no public field %s; a getter reads native memory, a setter writes it"
              .formatted(type.getSimpleName(), name));
    }
    FieldMembers members = type.getAnnotation(FieldMembers.class);
    int begin = structure.layout().offset(members == null ? index : members.value()[index]);
    int end = structure.size();
    for (long bitOffset : structure.layout().bitOffsets()) {
      int other = (int) (bitOffset / Byte.SIZE);
      end = other > begin ? Math.min(end, other) : end;
    }
    try {
      return new PublicField(structure, type.getField(name), begin, end);
    } catch (NoSuchFieldException e) {
      throw new AssertionError(e);
    }
  }

  int offset() {
    return begin;
  }

  void set(Object value) {
    set(structure, value);
  }

  /** Loads the field; gives its value. */
  Object load() {
    StructureMemory memory = structure.memory();
    NativeStructure alone = alone();
    Object current = get(structure);
    Object value = get(alone);
    if (value instanceof NativeStructure) {
      value = NestedStructures.load(memory, begin, (NativeStructure) current, this::view);
    } else if (value instanceof NativeStructure[] parts) {
      value =
          NestedStructures.loadAll(
              memory, begin, (NativeStructure[]) current, parts.length, partType(), this::view);
    } else {
      if (isArrayOf(current, value)) {
        System.arraycopy(value, 0, current, 0, Array.getLength(value));
        value = current;
      }
      memory.attachRange(alone.memory(), begin, end);
    }
    set(value);
    return value;
  }

  /** Stores the field. */
  void store() {
    NativeStructure alone = alone();
    set(alone, get(structure));
    alone.storeFields();
    structure.memory().copyRange(alone.memory(), begin, end);
  }

  private NativeStructure alone() {
    Pointer memory = structure.memory().only(begin, end);
    return (NativeStructure)
        Structure.newInstance(field.getDeclaringClass().asSubclass(Structure.class), memory);
  }

  private static boolean isArrayOf(Object current, Object value) {
    return current != null
        && value != null
        && value.getClass().isArray()
        && Array.getLength(value) == Array.getLength(current);
  }

  @SuppressWarnings("unchecked") // the field has no other elements
  private Class<NativeStructure> partType() {
    Class<?> type = field.getType();
    return (Class<NativeStructure>) (type.isArray() ? type.getComponentType() : type);
  }

  private NativeStructure view(Pointer memory) {
    return Structure.newInstance(partType(), memory);
  }

  private Object get(NativeStructure from) {
    try {
      return field.get(from);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private void set(NativeStructure target, Object value) {
    try {
      field.set(target, value);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(e);
    }
  }
}
