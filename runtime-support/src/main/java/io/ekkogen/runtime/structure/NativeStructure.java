package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import io.ekkogen.runtime.layout.StructLayout;
import java.util.Arrays;
import java.util.Objects;
import java.util.function.Predicate;

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

  /** The block that it is the first of; null where it is none. */
  private NativeStructure[] block;

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

  /** The native memory, with the bounds of the structure, or of the block that it is in. */
  @Override
  protected final StructureMemory memory() {
    Pointer current = super.getPointer();
    if (current != jnaMemory) {
      // JNA puts another in its place when it nests the structure in one written by hand.
      jnaMemory = current;
      block = null;
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
    if (leadsOn()) {
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
    if (leadsOn()) {
      Reachable.write(this);
    }
  }

  private boolean leadsOn() {
    return memory().attachments().mayLeadOn();
  }

  /**
   * Loads the fields if {@link #getAutoRead()} says so, with those of the block that the structure
   * is the first of.
   */
  @Override
  public final void autoRead() {
    if (getAutoRead()) {
      if (block == null) {
        read();
      } else {
        loadAll(block);
      }
    }
  }

  @Override
  final void storeForCall() {
    if (getAutoWrite()) {
      if (block == null) {
        write();
      } else {
        storeAll(block);
      }
    }
  }

  /** As {@link #autoRead} of each, without their blocks. */
  static void loadAll(NativeStructure... structures) {
    boolean leadOn = false;
    for (NativeStructure structure : structures) {
      if (structure != null && structure.getAutoRead()) {
        structure.loadFields();
        leadOn |= structure.leadsOn();
      }
    }
    if (leadOn) {
      Reachable.read(chosen(structures, s -> s != null && s.getAutoRead()));
    }
  }

  /** As {@link #autoWrite} of each, without their blocks. */
  static void storeAll(NativeStructure... structures) {
    boolean leadOn = false;
    for (NativeStructure structure : structures) {
      if (structure.getAutoWrite()) {
        structure.storeFields();
        leadOn |= structure.leadsOn();
      }
    }
    if (leadOn) {
      Reachable.write(chosen(structures, NativeStructure::getAutoWrite));
    }
  }

  private static NativeStructure[] chosen(
      NativeStructure[] structures, Predicate<NativeStructure> choice) {
    return Arrays.stream(structures).filter(choice).toArray(NativeStructure[]::new);
  }

  /** The structures that a pointer to this one leads to: its block, or itself alone. */
  final NativeStructure[] elements() {
    return block == null ? new NativeStructure[] {this} : block;
  }

  @Override
  final void beginBlock(Structure[] elements, StructureMemory memory) {
    NativeStructure[] all = Arrays.copyOf(elements, elements.length, NativeStructure[].class);
    for (NativeStructure element : all) {
      element.memory().joinBlock(memory);
    }
    block = all;
  }

  @Override
  final PublicField field(String name) {
    return PublicField.of(this, baseClass(), name);
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

  /** Zeroes native memory. The public fields stay as they are until they are read. */
  @Override
  public final void clear() {
    StructureMemory memory = memory();
    memory.clear();
    memory.attachments().clear((int) memory.size());
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

  /** {@code Point{x=1.0, y=2.0}}; with native memory where {@code jna.dump_memory} is set. */
  @Override
  public final String toString() {
    return toString(Boolean.getBoolean("jna.dump_memory"));
  }

  /**
   * As the other overload.
   *
   * @param dumpMemory whether the bytes of native memory follow, on lines of their own
   */
  @Override
  public final String toString(boolean dumpMemory) {
    FieldValues values = new FieldValues();
    describe(values);
    String text = nameOf(getClass()) + values;
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
