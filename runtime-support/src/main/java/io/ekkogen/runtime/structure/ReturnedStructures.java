package io.ekkogen.runtime.structure;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.ReturnedArrays;
import java.lang.reflect.Array;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Structures that native code gives pointers to, as results and as arguments of callbacks; null for
 * NULL. What has to be released is copied, and then released exactly once, also when copying fails.
 */
public final class ReturnedStructures {
  private ReturnedStructures() {}

  /** A view of memory that remains the library's. */
  public static <S extends NativeStructure> S view(long address, Function<Pointer, S> view) {
    return address == 0 ? null : view.apply(new Pointer(address));
  }

  /** A copy of a structure that is released. */
  public static <S extends NativeStructure> S copy(long address, Supplier<S> make) {
    if (address == 0) {
      return null;
    }
    S copy = make.get();
    copyTo(copy, address);
    return copy;
  }

  /** Fills a structure with what is at an address. */
  public static void copyTo(NativeStructure copy, long address) {
    copy.memory().copyFrom(address, 0, copy.size());
  }

  /**
   * Copies of structures that are one block, in a block as {@code toArray} makes it.
   *
   * @param size of one, in bytes
   * @param label names the result in messages
   * @throws IllegalStateException when the count is negative, or more than an array can hold
   */
  public static <S extends NativeStructure> S[] array(
      long address, long count, int size, Class<S> type, Function<Pointer, S> view, String label) {
    return ReturnedArrays.take(
        address,
        count,
        label,
        length -> {
          if (length == 0) {
            return newArray(type, 0);
          }
          StructureMemory copy = new StructureMemory();
          int alignment = view.apply(new Pointer(address)).layout().alignment();
          int bytes = Math.multiplyExact(length, size);
          copy.bind(bytes, alignment, type);
          copy.copyFrom(address, 0, bytes);
          return block(copy, length, size, type, view);
        });
  }

  /** Views of the structures that a block of pointers points at; else as {@link #array}. */
  public static <S extends NativeStructure> S[] pointers(
      long address, long count, Class<S> type, Function<Pointer, S> view, String label) {
    return ReturnedArrays.take(
        address,
        count,
        label,
        length -> {
          S[] all = newArray(type, length);
          Pointer pointers = new Pointer(address);
          for (int i = 0; i < length; i++) {
            Pointer pointer = pointers.getPointer((long) i * Native.POINTER_SIZE);
            all[i] = view(Pointer.nativeValue(pointer), view);
          }
          return all;
        });
  }

  /** Views of structures that are one block; null for NULL. */
  public static <S extends NativeStructure> S[] views(
      long address, long count, int size, Class<S> type, Function<Pointer, S> view, String label) {
    return ReturnedArrays.take(
        address,
        count,
        label,
        length -> {
          if (length == 0) {
            return newArray(type, 0);
          }
          StructureMemory passed = StructureMemory.at(address, (long) length * size);
          return block(passed, length, size, type, view);
        });
  }

  /** The views of structures that lie one behind the other in a block of memory. */
  private static <S extends NativeStructure> S[] block(
      StructureMemory memory, int length, int size, Class<S> type, Function<Pointer, S> view) {
    S[] all = newArray(type, length);
    for (int i = 0; i < length; i++) {
      all[i] = view.apply(memory.share((long) i * size, size));
      all[i].memory().joinBlock(memory);
    }
    return all;
  }

  @SuppressWarnings("unchecked") // of this type
  private static <S> S[] newArray(Class<S> type, int length) {
    return (S[]) Array.newInstance(type, length);
  }
}
