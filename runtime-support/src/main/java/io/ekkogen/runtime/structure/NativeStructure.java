package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.StructLayout;
import java.util.Objects;

/**
 * A JNA structure whose layout was worked out ahead of time. Its fields are getters and setters on
 * native memory itself: nothing has to be written before a call or read after it, and JNA reflects
 * on nothing. Not safe for use by several threads at once.
 */
public abstract class NativeStructure extends JnaStructure {
  /** The memory as it was last seen, and what JNA had for it. */
  private StructureMemory memory;

  private Pointer jnaMemory;

  /** A structure with memory of its own, zeroed, which lives as long as this object. */
  protected NativeStructure() {
    super(new StructureMemory());
  }

  /**
   * A view of {@code memory}, which the caller keeps alive.
   *
   * @throws IllegalArgumentException when {@code memory} has bounds, and the structure does not fit
   */
  @SuppressWarnings("this-escape")
  protected NativeStructure(Pointer memory) {
    super(viewOf(memory));
    memory();
  }

  /** JNA makes views of address 0 before it knows where they will be. */
  private static StructureMemory viewOf(Pointer memory) {
    Objects.requireNonNull(memory, "memory must not be null");
    return Pointer.nativeValue(memory) == 0 ? new StructureMemory() : new StructureMemory(memory);
  }

  /** Size, alignment and offsets on this platform. JNA asks before the constructor has run. */
  @Override
  protected abstract StructLayout layout();

  /** Names all fields with their values. */
  protected abstract void describe(FieldValues values);

  /** The native memory, with the bounds of the structure, or of the block that it is in. */
  @Override
  protected final StructureMemory memory() {
    Pointer current = super.getPointer();
    if (current != jnaMemory) {
      use(current);
    }
    return memory;
  }

  /** JNA puts other memory in its place when it nests the structure in one written by hand. */
  private void use(Pointer current) {
    StructureMemory former = memory;
    jnaMemory = current;
    memory =
        current instanceof StructureMemory own && own.claim() ? own : new StructureMemory(current);
    if (!memory.isBound()) {
      memory.bind(layout().size(), layout().alignment(), getClass());
    }
    if (former != null && former != memory) {
      memory.takeViews(former);
    }
  }

  /** Becomes a view of a part of other memory, with bounds as before. */
  final void moveTo(StructureMemory whole, long offset) {
    useMemory(whole.partAs(memory(), offset));
  }

  /** Has no effect, as getters read native memory. */
  @Override
  public final void read() {
    memory();
  }

  /**
   * Has no effect, as setters write native memory, unless JNA has just moved the structure into one
   * that is written by hand: then it stores the content there.
   */
  @Override
  public final void write() {
    StructureMemory former = memory;
    StructureMemory current = memory();
    if (former != null && former.address() != current.address()) {
      current.copyFrom(former, 0);
    }
  }

  /** Zeroes native memory. */
  @Override
  public final void clear() {
    StructureMemory memory = memory();
    memory.clear();
    memory.attachments().clear((int) memory.size());
  }

  /** Takes over the content of {@code other}, which has the same layout. */
  protected final void copyFrom(NativeStructure other) {
    memory().copyFrom(other.memory(), 0);
  }

  /** The native memory, with the bounds of the structure. */
  @Override
  public final Pointer getPointer() {
    return memory();
  }

  /** The address of the native memory, valid while this object is reachable. */
  public final long address() {
    return memory().address();
  }

  /** {@code Point{x=1.0, y=2.0}}; with native memory where {@code jna.dump_memory} is set. */
  @Override
  public final String toString() {
    return toString(Boolean.getBoolean("jna.dump_memory"));
  }

  /**
   * Like the other overload.
   *
   * @param dumpMemory whether the bytes of native memory follow, on lines of their own
   */
  @Override
  public final String toString(boolean dumpMemory) {
    String text = nameOf(getClass()) + values();
    return dumpMemory
        ? text + System.lineSeparator() + memory().dump(0, size()).stripTrailing()
        : text;
  }

  /**
   * Whether {@code other} is the same structure, by value or not, with the same content: of
   * pointers the addresses count, of all else the values.
   */
  @Override
  public final boolean equals(Object other) {
    return this == other
        || other instanceof NativeStructure that
            && baseOf(getClass()) == baseOf(that.getClass())
            && values().equals(that.values());
  }

  /** Of the content, which may change. */
  @Override
  public final int hashCode() {
    return values().hashCode();
  }

  private FieldValues values() {
    FieldValues values = new FieldValues();
    describe(values);
    return values;
  }

  /** The generated class itself, of which those for JNA's interfaces are subclasses. */
  private static Class<?> baseOf(Class<?> subclass) {
    Class<?> type = subclass;
    while (type.getSuperclass() != NativeStructure.class) {
      type = type.getSuperclass();
    }
    return type;
  }

  /** What messages call the structures of a generated class. */
  static String nameOf(Class<?> type) {
    return baseOf(type).getSimpleName();
  }
}
