package io.ekkogen.runtime.handle;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.NativeHandle;
import io.ekkogen.runtime.memory.Scratch;
import io.ekkogen.runtime.structure.PointerType;
import io.ekkogen.runtime.structure.StructureMemory;

/**
 * Handles in native memory. Who owns what native code put there is not known, so that closing one
 * that was read calls no close function; one that Java put there remains the same object.
 */
public final class HandleType<H extends NativeHandle> extends PointerType<H> {
  /** For storing alone, which is the same for all handles. */
  public static final HandleType<NativeHandle> ANY = of(NativeHandle.class, null);

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

  /** The handle; null for NULL. */
  @Override
  public H load(StructureMemory memory, long offset) {
    long address = Pointer.nativeValue(memory.getPointer(offset));
    H kept = cast(memory.kept(offset, NativeHandle.class));
    return kept != null && NativeHandle.address(kept) == address ? kept : fromNative(address, null);
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
      memory.setPointer(offset, address == 0 ? null : new Pointer(address));
      memory.keep(offset, handle);
    } finally {
      NativeHandle.release(handle, address);
    }
  }

  /** The address of a handle that is pinned. */
  @Override
  protected long toNative(Scratch scratch, H[] array, int index, String label) {
    return NativeHandle.address(array[index]);
  }

  @Override
  protected H fromNative(long address, H former) {
    return former != null && NativeHandle.address(former) == address
        ? former
        : maker.make(address, null);
  }
}
