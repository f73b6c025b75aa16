package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.StructLayout;
import java.util.function.Function;

/**
 * Structures that lie in memory themselves. The object for one is a view, always the same for the
 * same place in the same memory; storing another structure copies its content there.
 */
public final class StructureType<S extends NativeStructure> extends NativeType<S> {
  private final StructLayout layout;
  private final Function<Pointer, S> view;

  private StructureType(StructLayout layout, Class<S> type, Function<Pointer, S> view) {
    super(type);
    this.layout = layout;
    this.view = view;
  }

  /**
   * The type of a generated class.
   *
   * @param view makes a view of the memory at an address
   */
  public static <S extends NativeStructure> StructureType<S> of(
      StructLayout layout, Class<S> type, Function<Pointer, S> view) {
    return new StructureType<>(layout, type, view);
  }

  @Override
  public int size() {
    return layout.size();
  }

  @Override
  public S load(StructureMemory memory, long offset) {
    return memory.views().part(this, offset, () -> view.apply(memory.share(offset, size())));
  }

  /** A view with the bounds of the whole array. */
  @Override
  protected S loadElement(StructureMemory memory, long begin, int length, int index) {
    long offset = begin + (long) index * size();
    return memory
        .views()
        .part(
            this,
            offset,
            () -> {
              S element = view.apply(memory.share(offset, size()));
              element.memory().joinBlock(memory.share(begin, (long) length * size()));
              return element;
            });
  }

  /**
   * Copies a structure.
   *
   * @throws NullPointerException when there is none
   */
  @Override
  public void store(StructureMemory memory, long offset, S value, String label) {
    if (value == null) {
      throw new NullPointerException(label + " must not be null");
    }
    memory.copyFrom(value.memory(), offset);
  }

  @Override
  protected Object shown(StructureMemory memory, long offset, boolean follow) {
    return follow ? load(memory, offset) : memory.getByteArray(offset, size());
  }
}
