package io.ekkogen.runtime.handle;

import com.sun.jna.Native;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeScalars;
import io.ekkogen.runtime.structure.NativeType;
import io.ekkogen.runtime.structure.StructureMemory;

/**
 * Handles in native memory. Who owns what native code put there is not known, so that closing one
 * that was read calls no close function; one that Java put there remains the same object.
 */
public final class HandleType<H extends NativeHandle> extends NativeType<H> {
  private final NativeHandle.Maker<H> maker;

  private HandleType(Class<H> type, NativeHandle.Maker<H> maker) {
    super(type);
    this.maker = maker;
  }

  /** The type of a generated class. */
  public static <H extends NativeHandle> HandleType<H> of(
      Class<H> type, NativeHandle.Maker<H> maker) {
    return new HandleType<>(type, maker);
  }

  @Override
  public int size() {
    return Native.POINTER_SIZE;
  }

  /** The handle; null for NULL. */
  @Override
  public H load(StructureMemory memory, long offset) {
    long address = NativeScalars.load(memory, offset, CScalar.ADDRESS);
    H kept = cast(memory.kept(offset, NativeHandle.class));
    return kept != null && NativeHandle.address(kept) == address ? kept : maker.make(address, null);
  }

  /**
   * Stores a handle, or NULL for null.
   *
   * @throws IllegalStateException when it is closed
   */
  @Override
  public void store(StructureMemory memory, long offset, H handle, String label) {
    long address = NativeHandle.acquireNullable(handle, label);
    try {
      NativeScalars.store(memory, offset, address, Native.POINTER_SIZE);
      memory.keep(offset, handle);
    } finally {
      NativeHandle.release(handle, address);
    }
  }

  /** The address alone. */
  @Override
  protected Object shown(StructureMemory memory, long offset, boolean follow) {
    return memory.getPointer(offset);
  }
}
