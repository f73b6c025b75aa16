package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.StructLayout;
import java.util.Objects;

/**
 * A JNA structure whose layout was worked out ahead of time and whose fields are copied by
 * generated code, so that JNA reflects on nothing.
 *
 * <p>The public fields are Java's copy of native memory: {@link #write()} stores them, {@link
 * #read()} loads them, and calls that take the structure do both. What has a getter and a setter is
 * not copied; these work on native memory itself. Not safe for use by several threads at once.
 */
public abstract class NativeStructure extends JnaStructure {
  /** The memory as it was last seen, and what JNA had for it. */
  private StructureMemory memory;

  private Pointer jnaMemory;

  /** A structure with memory of its own, zeroed, which lives as long as this object. */
  @SuppressWarnings("this-escape")
  protected NativeStructure() {
    super(new StructureMemory());
    makeParts();
  }

  /**
   * A view of {@code memory}, which the caller keeps alive. The fields are loaded; generated
   * classes give theirs no initial values, which would overwrite them.
   *
   * @throws IllegalArgumentException when {@code memory} has bounds, and the structure does not fit
   */
  @SuppressWarnings("this-escape")
  protected NativeStructure(Pointer memory) {
    super(viewOf(memory));
    if (Pointer.nativeValue(memory) != 0) {
      loadFields();
    } else {
      makeParts(); // JNA makes such an instance before it knows where it will be
    }
  }

  /** Nested structures and arrays are there from the beginning. */
  private void makeParts() {
    if (layout().hasParts()) {
      loadFields();
    }
  }

  private static StructureMemory viewOf(Pointer memory) {
    Objects.requireNonNull(memory, "memory must not be null");
    return Pointer.nativeValue(memory) == 0 ? new StructureMemory() : new StructureMemory(memory);
  }

  /** Size, alignment and offsets on this platform. JNA asks before the constructor has run. */
  @Override
  protected abstract StructLayout layout();

  /** Loads the fields. */
  protected abstract void readFields(StructureMemory memory);

  /** Stores the fields. */
  protected abstract void writeFields(StructureMemory memory);

  /** Names all fields with their values. */
  protected abstract void describe(FieldValues values);

  /** The native memory, with the bounds of the structure. */
  @Override
  protected final StructureMemory memory() {
    Pointer current = super.getPointer();
    if (current != jnaMemory) {
      // JNA puts another in its place when it nests the structure in one written by hand.
      jnaMemory = current;
      memory = current instanceof StructureMemory own ? own : new StructureMemory(current);
      if (!memory.isBound()) {
        memory.bind(layout().size(), layout().alignment(), getClass());
      }
    }
    return memory;
  }

  /**
   * Loads the fields from native memory, and those of structures with memory of their own that its
   * pointers were set to.
   */
  @Override
  public final void read() {
    loadFields();
    if (memory().attachments().mayLeadOn()) {
      Reachable.read(this);
    }
  }

  /**
   * Stores the fields to native memory, and those of structures with memory of their own that its
   * pointers were set to.
   */
  @Override
  public final void write() {
    storeFields();
    if (memory().attachments().mayLeadOn()) {
      Reachable.write(this);
    }
  }

  /** As {@link #read}, without what its pointers lead to. */
  final void loadFields() {
    readFields(memory());
  }

  /** As {@link #write}, without what its pointers lead to. */
  final void storeFields() {
    StructureMemory memory = memory();
    boolean isFirst = memory.beginWriting();
    try {
      writeFields(memory);
    } finally {
      if (isFirst) {
        memory.endWriting();
      }
    }
  }

  /**
   * Its content as it is in Java, in memory apart; of what Java has no copy of, as it is in native
   * memory, or was before that was begun to be written.
   */
  final StructureMemory snapshot() {
    StructureMemory snapshot = memory().before();
    writeFields(snapshot);
    return snapshot;
  }

  /** As {@link #storeFields}, of the bytes alone that are others than was remembered. */
  final void storeChanges() {
    StructureMemory memory = memory();
    byte[] before = memory.remembered();
    StructureMemory now = StructureMemory.of(before);
    // What was seen behind pointers to text, so that only other text is stored.
    now.attachments().copyFrom(memory.attachments(), before.length, 0);
    writeFields(now);
    for (int i = 0; i < before.length; i++) {
      if (now.getByte(i) != before[i]) {
        memory.setByte(i, now.getByte(i));
      }
    }
    memory.attachments().copyFrom(now.attachments(), before.length, 0);
  }

  /** Zeroes native memory and the fields. */
  @Override
  public final void clear() {
    StructureMemory memory = memory();
    memory.clear();
    memory.attachments().clear((int) memory.size());
    readFields(memory);
  }

  /** Writes {@code other}, and has its content from then on; for a structure of the same layout. */
  protected final void copyFrom(NativeStructure other) {
    other.write();
    memory().copyFrom(other.memory(), 0);
    loadFields();
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

  /** {@code Point{x=1.0, y=2.0}}. */
  @Override
  public final String toString() {
    FieldValues values = new FieldValues();
    describe(values);
    return nameOf(getClass()) + values;
  }

  /**
   * Whether {@code other} is the same structure, by value or not, with the same content: of
   * pointers the addresses count, of all else the values.
   */
  @Override
  public final boolean equals(Object other) {
    if (this == other) {
      return true;
    }
    if (!(other instanceof NativeStructure that) || baseClass() != that.baseClass()) {
      return false;
    }
    FieldValues mine = new FieldValues();
    FieldValues others = new FieldValues();
    describe(mine);
    that.describe(others);
    return mine.equals(others);
  }

  /** Of the content, which may change. */
  @Override
  public final int hashCode() {
    FieldValues values = new FieldValues();
    describe(values);
    return values.hashCode();
  }

  /** The generated class itself, of which those for JNA's interfaces are subclasses. */
  private Class<?> baseClass() {
    return baseOf(getClass());
  }

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
