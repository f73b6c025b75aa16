package io.ekkogen.runtime.structure;

/**
 * A field of a structure whose value is an object. Generated accessors of numbers do without one.
 *
 * @param <T> its type in Java
 */
public final class StructureField<T> {
  private final long offset;
  private final NativeType<T> type;
  private final String label;

  /**
   * @param label names the field in messages, such as {@code Line.start}
   */
  public StructureField(long offset, NativeType<T> type, String label) {
    this.offset = offset;
    this.type = type;
    this.label = label;
  }

  /** The value in native memory. */
  public T get(NativeStructure structure) {
    return type.load(structure.memory(), offset);
  }

  /** Stores a value in native memory. */
  public void set(NativeStructure structure, T value) {
    type.store(structure.memory(), offset, value, label);
  }

  /** What {@code toString} shows, and {@code equals} compares. */
  public Object shown(NativeStructure structure) {
    return type.shown(structure.memory(), offset, true);
  }

  /** As {@link #shown}, of a field that shares its bytes: they may be no pointer. */
  public Object shownUnfollowed(NativeStructure structure) {
    return type.shown(structure.memory(), offset, false);
  }
}
