package io.ekkogen.runtime.structure;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.ReturnedArrays;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Structures that functions returned pointers to; null for NULL. What has to be released is copied,
 * and then released exactly once, also when copying fails.
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
            return NestedStructures.newArray(type, 0);
          }
          StructureMemory copy = new StructureMemory();
          int alignment = view.apply(new Pointer(address)).layout().alignment();
          int bytes = Math.multiplyExact(length, size);
          copy.bind(bytes, alignment, type);
          copy.write(0, new Pointer(address).getByteArray(0, bytes), 0, bytes);
          return NestedStructures.block(copy, length, size, type, view);
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
          S[] all = NestedStructures.newArray(type, length);
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
            return NestedStructures.newArray(type, 0);
          }
          StructureMemory passed = StructureMemory.at(address, (long) length * size);
          S[] all = NestedStructures.block(passed, length, size, type, view);
          for (S element : all) {
            element.memory().remember();
          }
          return all;
        });
  }

  /** A view of what native code passes to a callback; null for NULL. */
  public static <S extends NativeStructure> S passed(long address, Function<Pointer, S> view) {
    S passed = view(address, view);
    if (passed != null) {
      passed.memory().remember();
    }
    return passed;
  }

  /** Keeps alive what a structure's memory does that is, or has been copied to, at an address. */
  @FunctionalInterface
  public interface Keeper {
    void keep(StructureMemory memory, long address);
  }

  /**
   * Stores what Java has changed in a view since it was passed, and nothing else: the memory may be
   * constant, or no more, or native code may have changed it meanwhile. What was not passed is
   * Java's own, and stored whole; null is nothing.
   */
  public static void storeChanges(NativeStructure view, Keeper keeper) {
    if (view == null || !view.getAutoWrite()) {
      return;
    }
    for (NativeStructure element : view.elements()) {
      storeChangesAlone(element, keeper);
    }
  }

  /** As {@link #storeChanges}, without the others of the view's block. */
  private static void storeChangesAlone(NativeStructure view, Keeper keeper) {
    if (!view.getAutoWrite()) {
      return;
    }
    if (view.memory().remembered() == null) {
      view.write();
      return;
    }
    view.storeChanges();
    if (!view.memory().attachments().isEmpty()) {
      keeper.keep(view.memory(), view.address());
    }
  }

  /**
   * As the other overload, of structures one behind the other. An element that is another than the
   * view that was passed is copied to its place; null leaves what is there.
   */
  public static void storeChanges(NativeStructure[] structures, long address, Keeper keeper) {
    if (structures == null) {
      return;
    }
    // Views may have changed places: none is overwritten before it has been copied.
    byte[][] others = new byte[structures.length][];
    for (int i = 0; i < structures.length; i++) {
      NativeStructure structure = structures[i];
      if (structure == null) {
        continue;
      }
      storeChangesAlone(structure, keeper);
      if (structure.address() != address + (long) i * structure.size()) {
        others[i] = structure.getPointer().getByteArray(0, structure.size());
      }
    }
    for (int i = 0; i < structures.length; i++) {
      if (others[i] != null) {
        long place = address + (long) i * others[i].length;
        new Pointer(place).write(0, others[i], 0, others[i].length);
        keeper.keep(structures[i].memory(), place);
      }
    }
  }

  /** Fills a structure with what is at an address. */
  public static void copyTo(NativeStructure copy, long address) {
    int size = copy.size();
    copy.getPointer().write(0, new Pointer(address).getByteArray(0, size), 0, size);
    copy.read();
  }
}
