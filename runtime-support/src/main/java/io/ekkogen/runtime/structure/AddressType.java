package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.Scratch;

/** Pointers to anything. One that owns its memory is kept alive, and remains the same object. */
public final class AddressType extends PointerType<Pointer> {
  public static final AddressType ADDRESS = new AddressType();

  private AddressType() {
    super(Pointer.class);
  }

  @Override
  public Pointer load(StructureMemory memory, long offset) {
    return memory.getPointer(offset);
  }

  @Override
  public void store(StructureMemory memory, long offset, Pointer value, String label) {
    memory.setPointer(offset, value);
  }

  @Override
  protected long toNative(Scratch scratch, Pointer[] array, int index, String label) {
    return Pointer.nativeValue(array[index]);
  }

  @Override
  protected Pointer fromNative(long address, Pointer former) {
    if (Pointer.nativeValue(former) == address) {
      return former; // which may own its memory
    }
    return address == 0 ? null : new Pointer(address);
  }

  /**
   * Copies pointers to scratch memory before a call.
   *
   * @throws IllegalArgumentException when it is an array of a subclass, such as {@code Memory[]},
   *     which could not have elements for what native code may leave
   */
  @Override
  public long copyIn(Scratch scratch, Pointer[] array, String label) {
    requirePointers(array);
    return super.copyIn(scratch, array, label);
  }

  /**
   * Loads pointers into an array.
   *
   * @throws IllegalArgumentException as {@link #copyIn}
   */
  @Override
  public void load(Pointer memory, long offset, Pointer[] array, int count) {
    requirePointers(array);
    super.load(memory, offset, array, count);
  }

  private static void requirePointers(Pointer[] array) {
    Class<?> element = array == null ? Pointer.class : array.getClass().getComponentType();
    if (element != Pointer.class) {
      throw new IllegalArgumentException(
          "An array of pointers that native code may change must be a Pointer[], not a %s[]: pass"
                  .formatted(element.getSimpleName())
              + " Arrays.copyOf(array, array.length, Pointer[].class)");
    }
  }
}
