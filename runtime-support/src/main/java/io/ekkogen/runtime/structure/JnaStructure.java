package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import io.ekkogen.runtime.layout.StructLayout;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.List;

/**
 * What JNA expects of a structure, answered without reflection: size and alignment are known, and
 * it sees no fields. Only where JNA itself passes one by value, for an interface that is written by
 * hand, does it work out a layout of its own.
 */
abstract class JnaStructure extends UnloadableStructures.Base {
  /** Whether JNA is at work on a layout of its own, for which it may see the fields. */
  private boolean isLaidOutByJna;

  JnaStructure(StructureMemory memory) {
    super(memory);
  }

  /** Size, alignment and offsets on this platform. */
  protected abstract StructLayout layout();

  /** The native memory, with the bounds of the structure, or of the block that it is in. */
  abstract StructureMemory memory();

  /** Stores the fields for a call, if {@link #getAutoWrite()} says so. */
  abstract void storeForCall();

  /** Makes it the first of the structures in a block of memory. */
  abstract void beginBlock(Structure[] elements, StructureMemory block);

  /** In bytes. */
  @Override
  public final int size() {
    return layout().size();
  }

  /** JNA goes on without a size where it may, and asks {@link #size()} where it needs one. */
  @Override
  protected final int calculateSize(boolean force) {
    return force ? size() : CALCULATE_SIZE;
  }

  @Override
  protected final int getStructAlignment() {
    return layout().alignment();
  }

  /** JNA asks for it before each use of its pointer to the memory, which is always there. */
  @Override
  protected final void ensureAllocated() {}

  /**
   * Memory is allocated when it is first used.
   *
   * @throws IllegalArgumentException when a subclass asks for another size than the layout has
   */
  @Override
  protected final void allocateMemory(int size) {
    if (size != CALCULATE_SIZE && size != size()) {
      throw new IllegalArgumentException(
          ("%1$s has %2$d bytes, as its mapping says, not %3$d; for more room behind it make a view"
                  + " of larger memory: new %1$s(new Memory(%3$d))")
              .formatted(NativeStructure.nameOf(getClass()), size(), size));
    }
  }

  /** As JNA's. Whether the structure fits is checked at once. */
  @Override
  protected final void useMemory(Pointer pointer, int offset) {
    memory();
    super.useMemory(pointer, offset);
    memory();
  }

  /** JNA's own layout alone needs it. */
  @Override
  protected final void setAlignType(int alignType) {}

  /** Empty, except for a layout of JNA's own: otherwise it would reflect on the fields. */
  @Override
  protected final List<Field> getFieldList() {
    return isLaidOutByJna ? super.getFieldList() : List.of();
  }

  /** JNA begins a layout of its own. */
  @Override
  protected final List<Field> getFields(boolean force) {
    super.setAlignType(ALIGN_DEFAULT);
    isLaidOutByJna = true;
    try {
      List<Field> fields = super.getFields(force);
      if (fields.size() != layout().bitOffsets().size() || !layout().isNatural()) {
        throw notCarried();
      }
      return fields;
    } finally {
      isLaidOutByJna = false;
    }
  }

  /** JNA calls it for a structure that is to take a result by value. */
  @Override
  protected final void allocateMemory() {
    memory();
    super.allocateMemory();
    List<Field> fields = getFields(true);
    for (int i = 0; i < fields.size(); i++) {
      if (fieldOffset(fields.get(i).getName()) != layout().offset(i)) {
        throw notCarried();
      }
    }
  }

  private IllegalStateException notCarried() {
    return new IllegalStateException(
        getClass().getName()
            + " has fields that JNA cannot pass by value; call the generated interface instead of"
            + " one written by hand");
  }

  /**
   * Stores the fields if {@link #getAutoWrite()} says so, with those of the block that the
   * structure is the first of. JNA asks before it passes a structure, whose memory its native side
   * then reads.
   */
  @Override
  public final void autoWrite() {
    memory();
    if (this instanceof ByValue) {
      allocateMemory();
      if (getAutoWrite()) {
        super.write();
      }
    }
    storeForCall();
  }

  /**
   * Whether the bytes of both structures are the same.
   *
   * @param write whether the fields of both are stored before. Memory is not cleared before that:
   *     what has a getter and a setter is nowhere else
   */
  @Override
  public final boolean dataEquals(Structure other, boolean write) {
    if (write) {
      other.write();
      write();
    }
    return super.dataEquals(other, false);
  }

  /** The offset of a public field, in bytes. */
  @Override
  protected final int fieldOffset(String name) {
    return field(name).offset();
  }

  /** Loads one public field. */
  @Override
  public final Object readField(String name) {
    return field(name).load();
  }

  /** Stores one public field. */
  @Override
  public final void writeField(String name) {
    field(name).store();
  }

  /** Gives a public field a value, and stores it. */
  @Override
  public final void writeField(String name, Object value) {
    PublicField field = field(name);
    field.set(value);
    field.store();
  }

  /** A public field, or an IllegalArgumentException. */
  abstract PublicField field(String name);

  /**
   * Makes structures in one block of memory, of which this one is the first. It moves there, unless
   * it is a view: then the others are views of what follows it. Passed by pointer, it stands for
   * all of them: they are written before a call and read after it.
   *
   * @param array takes them
   * @throws IllegalArgumentException when it is empty, or this a view of memory that is too small
   */
  @Override
  public final Structure[] toArray(Structure[] array) {
    if (array.length == 0) {
      throw tooFew(0);
    }
    int size = size();
    StructureMemory before = memory();
    StructureMemory block =
        before.enlarged(Math.multiplyExact(size, array.length), layout(), getClass());
    array[0] = this;
    useMemory(block.share(0, size));
    for (int i = 1; i < array.length; i++) {
      array[i] = newInstance(getClass(), (Pointer) block.share((long) i * size, size));
    }
    if (!(this instanceof ByValue)) {
      beginBlock(array, block);
      rememberAs(before, array);
    }
    return array;
  }

  /** What native code passed stays what is compared, and is now all of the block. */
  private void rememberAs(StructureMemory before, Structure[] array) {
    if (before.remembered() != null) {
      memory().rememberAs(before);
      for (int i = 1; i < array.length; i++) {
        ((JnaStructure) array[i]).memory().remember();
      }
    }
  }

  /** As the other, with an array of this structure's class. */
  @Override
  public final Structure[] toArray(int length) {
    if (length < 1) {
      throw tooFew(length);
    }
    return toArray((Structure[]) Array.newInstance(getClass(), length));
  }

  private IllegalArgumentException tooFew(int length) {
    return new IllegalArgumentException(
        "toArray of %s: expected a length of 1 or more, got %d"
            .formatted(NativeStructure.nameOf(getClass()), length));
  }
}
