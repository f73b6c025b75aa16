package io.ekkogen.runtime.structure;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.NativeArrays;
import io.ekkogen.runtime.memory.Scratch;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Arrays of structures as arguments. Those that are no block are copied to one for the call, and
 * back after it. A null array is a null pointer.
 */
public final class StructureArrays {
  private StructureArrays() {}

  /**
   * The address of a block of structures: where they are one already, as {@code toArray} makes
   * them, that itself, else a copy.
   *
   * @param size of one, in bytes
   * @param label names the argument in messages, such as {@code sort: points}
   * @throws NullPointerException when an element is null
   */
  public static long copyIn(Scratch scratch, NativeStructure[] array, int size, String label) {
    return copyIn(scratch, array, size, 1, label);
  }

  /**
   * Like the other overload, but for structures that are aligned to more than C's types are.
   *
   * @param alignment in bytes, a power of two
   */
  public static long copyIn(
      Scratch scratch, NativeStructure[] array, int size, int alignment, String label) {
    if (array == null) {
      return 0;
    }
    for (int i = 0; i < array.length; i++) {
      requireElement(array[i], label, i);
    }
    if (isBlock(array, size)) {
      return array[0].address();
    }
    long address = NativeArrays.room(scratch, array.length, size, alignment);
    Pointer block = new Pointer(address);
    for (int i = 0; i < array.length; i++) {
      block.write((long) i * size, array[i].getPointer().getByteArray(0, size), 0, size);
    }
    return address;
  }

  /**
   * Copies structures to a block; null is none.
   *
   * @throws NullPointerException when an element is null
   */
  public static void store(NativeStructure[] array, long address, String label) {
    long next = address;
    for (int i = 0; array != null && i < array.length; i++) {
      requireElement(array[i], label, i);
      int size = array[i].size();
      new Pointer(next).write(0, array[i].getPointer().getByteArray(0, size), 0, size);
      next += size;
    }
  }

  /** Keeps alive what a structure's memory does that is, or has been copied to, at an address. */
  @FunctionalInterface
  public interface Keeper {
    void keep(StructureMemory memory, long address);
  }

  /**
   * Copies to a block the structures that are not where they are in the array; null leaves what is
   * there.
   */
  public static void storeMoved(NativeStructure[] array, long address, Keeper keeper) {
    // Views may have changed places: none is overwritten before it has been copied.
    byte[][] moved = new byte[array.length][];
    for (int i = 0; i < array.length; i++) {
      if (array[i] != null && array[i].address() != address + (long) i * array[i].size()) {
        moved[i] = array[i].getPointer().getByteArray(0, array[i].size());
      }
    }
    for (int i = 0; i < array.length; i++) {
      if (array[i] != null) {
        long place = address + (long) i * array[i].size();
        if (moved[i] != null) {
          new Pointer(place).write(0, moved[i], 0, moved[i].length);
        }
        keeper.keep(array[i].memory(), place);
      }
    }
  }

  private static void requireElement(NativeStructure element, String label, int index) {
    if (element == null) {
      throw new NullPointerException("%s[%d] must not be null".formatted(label, index));
    }
  }

  private static boolean isBlock(NativeStructure[] array, int size) {
    for (int i = 1; i < array.length; i++) {
      if (array[i].address() != array[0].address() + (long) i * size) {
        return false;
      }
    }
    return array.length > 0;
  }

  /**
   * Copies to structures what the callee left in their block.
   *
   * @param make makes a structure for an element that is null
   */
  public static <S extends NativeStructure> void copyOut(
      long address, S[] array, Supplier<S> make) {
    copyOut(address, array, make, Integer.MAX_VALUE);
  }

  /** Like the other overload, but only the first {@code count} structures. */
  public static <S extends NativeStructure> void copyOut(
      long address, S[] array, Supplier<S> make, long count) {
    if (array == null) {
      return;
    }
    int length = (int) Math.min(array.length, Math.max(0, count));
    long next = address;
    for (int i = 0; i < length; i++) {
      if (array[i] == null) {
        array[i] = make.get();
      }
      int size = array[i].size();
      if (array[i].address() != next) {
        array[i].memory().copyFrom(next, 0, size);
      }
      next += size;
    }
  }

  /**
   * What a pointer leads to that a function returned: the element of an array that it was passed,
   * or a view of memory that is the library's; null for NULL.
   *
   * @param block the address that the array was passed as
   */
  public static <S extends NativeStructure> S element(
      long address, long block, S[] array, Function<Pointer, S> view) {
    if (array != null && array.length > 0 && array[0] != null) {
      long offset = address - block;
      int size = array[0].size();
      if (offset >= 0 && offset < (long) size * array.length && offset % size == 0) {
        return array[(int) (offset / size)];
      }
    }
    return ReturnedStructures.view(address, view);
  }

  /** The address of a block of pointers to structures; an element may be null. */
  public static long pointersIn(Scratch scratch, NativeStructure[] array) {
    if (array == null) {
      return 0;
    }
    Pointer[] pointers = new Pointer[array.length];
    for (int i = 0; i < array.length; i++) {
      if (array[i] != null) {
        pointers[i] = new Pointer(array[i].address());
      }
    }
    return NativeArrays.copyIn(scratch, pointers);
  }

  /**
   * Takes over the pointers that the callee left. Where one is another than before, the element
   * becomes a view of what it points at.
   */
  public static <S extends NativeStructure> void pointersOut(
      long address, S[] array, Function<Pointer, S> view) {
    pointersOut(address, array, view, Integer.MAX_VALUE);
  }

  /** Like the other overload, but only the first {@code count} pointers. */
  public static <S extends NativeStructure> void pointersOut(
      long address, S[] array, Function<Pointer, S> view, long count) {
    for (int i = 0; array != null && i < array.length && i < count; i++) {
      Pointer pointer = new Pointer(address).getPointer((long) i * Native.POINTER_SIZE);
      if (pointer == null) {
        array[i] = null;
      } else if (array[i] == null || array[i].address() != Pointer.nativeValue(pointer)) {
        array[i] = view.apply(pointer);
      }
    }
  }
}
