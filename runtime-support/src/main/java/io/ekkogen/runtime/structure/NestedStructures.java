package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import java.lang.reflect.Array;
import java.util.function.Function;

/**
 * Structures that lie inside others. Their objects are views of the outer structure's memory; one
 * that a program puts into a field is copied there when it is stored, as an assignment in C does,
 * and a view takes its place.
 */
public final class NestedStructures {
  private NestedStructures() {}

  /**
   * The structure at {@code offset}, its fields loaded.
   *
   * @param current what the field holds; null gives a new view
   */
  public static <S extends NativeStructure> S load(
      StructureMemory memory, long offset, S current, Function<Pointer, S> view) {
    if (isAt(memory, offset, current)) {
      current.loadFields();
      return current;
    }
    return view.apply(memory.share(offset));
  }

  /**
   * Stores a structure at {@code offset}.
   *
   * @param label names the field in messages, such as {@code Line.start}
   * @return what the field is to hold
   * @throws NullPointerException when {@code value} is null
   */
  public static <S extends NativeStructure> S store(
      StructureMemory memory, long offset, S value, Function<Pointer, S> view, String label) {
    if (value == null) {
      throw new NullPointerException(label + " must not be null");
    }
    if (isAt(memory, offset, value)) {
      value.storeFields();
      return value;
    }
    memory.copyFrom(value.snapshot(), offset);
    return memory.isSnapshot() ? value : view.apply(memory.share(offset));
  }

  /** As {@link #load}, for {@code length} structures one behind the other. */
  public static <S extends NativeStructure> S[] loadAll(
      StructureMemory memory,
      long offset,
      S[] current,
      int length,
      Class<S> type,
      Function<Pointer, S> view) {
    boolean isOwn = isAt(memory, offset, current, length);
    S[] all = isOwn ? current : newArray(type, length);
    long stride = 0;
    for (int i = 0; i < length; i++) {
      all[i] = load(memory, offset + i * stride, all[i], view);
      stride = all[i].size();
    }
    if (!isOwn) {
      beginBlock(memory, offset, all);
    }
    return all;
  }

  /** The views of structures that lie one behind the other in a block of memory. */
  static <S extends NativeStructure> S[] block(
      StructureMemory memory, int length, int size, Class<S> type, Function<Pointer, S> view) {
    S[] all = newArray(type, length);
    for (int i = 0; i < length; i++) {
      all[i] = view.apply(memory.share((long) i * size, size));
    }
    all[0].beginBlock(all, memory);
    return all;
  }

  /** Makes a block of an array: passed by pointer, its first element stands for all. */
  private static void beginBlock(StructureMemory memory, long offset, NativeStructure[] all) {
    if (all.length > 1) {
      all[0].beginBlock(all, memory.share(offset, (long) all.length * all[0].size()));
    }
  }

  /** Whether an array has the views that lie there, and not what a program put into the field. */
  private static boolean isAt(
      StructureMemory memory, long offset, NativeStructure[] array, int length) {
    if (array == null || array.length != length) {
      return false;
    }
    for (int i = 0; i < length; i++) {
      if (!isAt(memory, offset + (i == 0 ? 0 : (long) i * array[0].size()), array[i])) {
        return false;
      }
    }
    return true;
  }

  /**
   * As {@link #store}, for {@code length} structures one behind the other. A program's array stays
   * as it is.
   *
   * @throws IllegalArgumentException when there are more or fewer
   */
  public static <S extends NativeStructure> S[] storeAll(
      StructureMemory memory,
      long offset,
      S[] values,
      int length,
      Class<S> type,
      Function<Pointer, S> view,
      String label) {
    FieldArrays.check(values == null ? -1 : values.length, length, label);
    S[] all = newArray(type, length);
    long stride = 0;
    for (int i = 0; i < length; i++) {
      all[i] = store(memory, offset + i * stride, values[i], view, label + "[" + i + "]");
      stride = all[i].size();
    }
    if (memory.isSnapshot() || isAt(memory, offset, values, length)) {
      return values;
    }
    beginBlock(memory, offset, all);
    return all;
  }

  @SuppressWarnings("unchecked") // of this type
  static <S> S[] newArray(Class<S> type, int length) {
    return (S[]) Array.newInstance(type, length);
  }

  private static boolean isAt(StructureMemory memory, long offset, NativeStructure structure) {
    return structure != null && structure.address() == memory.address() + offset;
  }
}
