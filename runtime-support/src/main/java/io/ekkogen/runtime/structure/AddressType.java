package io.ekkogen.runtime.structure;

import com.sun.jna.Native;
import com.sun.jna.Pointer;

/** Pointers to anything. One that owns its memory is kept alive, and remains the same object. */
public final class AddressType extends NativeType<Pointer> {
  public static final AddressType ADDRESS = new AddressType();

  private AddressType() {
    super(Pointer.class);
  }

  @Override
  public int size() {
    return Native.POINTER_SIZE;
  }

  @Override
  public Pointer load(StructureMemory memory, long offset) {
    return memory.getPointer(offset);
  }

  @Override
  public void store(StructureMemory memory, long offset, Pointer value, String label) {
    memory.setPointer(offset, value);
  }
}
