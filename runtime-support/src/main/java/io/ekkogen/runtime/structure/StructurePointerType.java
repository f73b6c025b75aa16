package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.Scratch;
import java.util.function.Function;

/**
 * Pointers to structures. A structure that Java points them at is kept alive; one that native code
 * pointed them at is a view of memory that is never freed. Both are the same object for as long as
 * the pointer does not change.
 */
public final class StructurePointerType<S extends NativeStructure> extends PointerType<S> {
  private final Function<Pointer, S> view;

  private StructurePointerType(Class<S> type, Function<Pointer, S> view) {
    super(type);
    this.view = view;
  }

  /**
   * @param view makes a view of what a pointer points at
   */
  public static <S extends NativeStructure> StructurePointerType<S> to(
      Class<S> type, Function<Pointer, S> view) {
    return new StructurePointerType<>(type, view);
  }

  /**
   * What a pointer was set to.
   *
   * @param memory its memory at that time, which has to stay as long as the pointer
   */
  private record Target(NativeStructure structure, StructureMemory memory) {
    boolean isAt(Pointer pointer) {
      return Pointer.nativeValue(pointer) == memory.address()
          && structure.address() == memory.address();
    }
  }

  @Override
  public S load(StructureMemory memory, long offset) {
    Pointer pointer = memory.getPointer(offset);
    if (pointer == null) {
      return null;
    }
    Target target = memory.kept(offset, Target.class);
    S known = target == null || !target.isAt(pointer) ? null : cast(target.structure);
    return known != null ? known : memory.views().pointee(this, offset, pointer, view);
  }

  /** Points at a structure, or at nothing. */
  @Override
  public void store(StructureMemory memory, long offset, S value, String label) {
    memory.setPointer(offset, value == null ? null : new Pointer(value.address()));
    memory.keep(offset, value == null ? null : new Target(value, value.memory()));
  }

  @Override
  protected long toNative(Scratch scratch, S[] array, int index, String label) {
    return array[index] == null ? 0 : array[index].address();
  }

  /** Where the pointer has changed, a view of what it points at. */
  @Override
  protected S fromNative(long address, S former) {
    if (address == 0) {
      return null;
    }
    return former != null && former.address() == address
        ? former
        : view.apply(new Pointer(address));
  }
}
