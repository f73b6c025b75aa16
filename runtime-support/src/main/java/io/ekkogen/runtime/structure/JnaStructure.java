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

  /** The native memory, with the bounds of the structure. */
  abstract StructureMemory memory();

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

  /** Memory is allocated when it is first used. */
  @Override
  protected final void allocateMemory(int size) {}

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

  /** JNA asks before it passes a structure, of which its native side then reads the fields. */
  @Override
  public final boolean getAutoWrite() {
    memory();
    if (this instanceof ByValue) {
      allocateMemory();
      super.write();
    }
    return super.getAutoWrite();
  }

  /** Loads all fields; gives the value of one. */
  @Override
  public final Object readField(String name) {
    read();
    return value(field(name));
  }

  /** Stores all fields. */
  @Override
  public final void writeField(String name) {
    field(name);
    write();
  }

  /** Gives a field a value, and stores all fields. */
  @Override
  public final void writeField(String name, Object value) {
    try {
      field(name).set(this, value);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(e);
    }
    write();
  }

  private Field field(String name) {
    try {
      return getClass().getField(name);
    } catch (NoSuchFieldException e) {
      throw new IllegalArgumentException("No such field: " + name, e);
    }
  }

  private Object value(Field field) {
    try {
      return field.get(this);
    } catch (IllegalAccessException e) {
      throw new IllegalArgumentException(e);
    }
  }

  /**
   * Makes structures in one block of memory, of which this one is the first. It moves there, unless
   * it is a view: then the others are views of what follows it.
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
    if (before.isOwn()) {
      useMemory(block.share(0, size));
    }
    for (int i = 1; i < array.length; i++) {
      array[i] = newInstance(getClass(), (Pointer) block.share((long) i * size, size));
    }
    return array;
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
