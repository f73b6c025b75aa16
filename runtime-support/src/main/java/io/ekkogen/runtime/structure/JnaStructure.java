package io.ekkogen.runtime.structure;

import com.sun.jna.Pointer;
import com.sun.jna.Structure;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.structure.jna.JnaFields;
import io.ekkogen.runtime.structure.jna.UnloadableStructures;
import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.util.List;

/**
 * Answers what JNA asks of a structure, without reflection: size and alignment are known, and there
 * are no fields. Only where JNA itself passes one by value, for an interface that is written by
 * hand, does it work out a layout of its own, from {@link JnaFields}.
 */
abstract class JnaStructure extends UnloadableStructures.Base {
  JnaStructure(StructureMemory memory) {
    super(memory);
  }

  /** Size, alignment and offsets on this platform. */
  protected abstract StructLayout layout();

  /** The native memory, with the bounds of the structure, or of the block that it is in. */
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

  /** There are none: the fields are getters and setters. */
  @Override
  protected final List<Field> getFieldList() {
    return List.of();
  }

  /** JNA begins a layout of its own, to pass the structure by value. */
  @Override
  protected final List<Field> getFields(boolean force) {
    super.setAlignType(ALIGN_DEFAULT);
    return JnaFields.of(layout()).orElseThrow(this::notByValue);
  }

  /** JNA calls it for a structure that is to take a result by value. */
  @Override
  protected final void allocateMemory() {
    memory();
    super.allocateMemory();
    getFields(true);
  }

  /** JNA asks before it passes a structure, whose memory its native side then reads. */
  @Override
  public final void autoWrite() {
    if (this instanceof ByValue) {
      allocateMemory();
    }
  }

  /** Has no effect, as getters read native memory. */
  @Override
  public final void autoRead() {}

  private IllegalStateException notByValue() {
    return new IllegalStateException(
        getClass().getName()
            + " has fields that JNA cannot pass by value; call the generated interface instead of"
            + " one written by hand");
  }

  /**
   * Whether the bytes of both structures are the same.
   *
   * @param write whether {@code other} is written before. Memory is not cleared before that, as the
   *     fields of this structure are nowhere else
   */
  @Override
  public final boolean dataEquals(Structure other, boolean write) {
    if (write) {
      other.write();
    }
    return super.dataEquals(other, false);
  }

  /** Always an IllegalArgumentException, as by JNA for a field that does not exist. */
  @Override
  protected final int fieldOffset(String name) {
    throw noField(name);
  }

  /** Always an IllegalArgumentException, as by JNA for a field that does not exist. */
  @Override
  public final Object readField(String name) {
    throw noField(name);
  }

  /** Always an IllegalArgumentException, as by JNA for a field that does not exist. */
  @Override
  public final void writeField(String name) {
    throw noField(name);
  }

  /** Always an IllegalArgumentException, as by JNA for a field that does not exist. */
  @Override
  public final void writeField(String name, Object value) {
    throw noField(name);
  }

  private IllegalArgumentException noField(String name) {
    return new IllegalArgumentException(
        "No such field: %s has no public field %s; getters read native memory, setters write it"
            .formatted(NativeStructure.nameOf(getClass()), name));
  }

  /**
   * Makes structures in one block of memory, of which this one is the first. It moves there, unless
   * it is a view: then the others are views of what follows it. A pointer that was set to it before
   * still points at its former memory.
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
    StructureMemory block =
        memory().enlarged(Math.multiplyExact(size, array.length), layout(), getClass());
    array[0] = this;
    useMemory(block.share(0, size));
    for (int i = 1; i < array.length; i++) {
      array[i] = newInstance(getClass(), (Pointer) block.share((long) i * size, size));
    }
    if (!(this instanceof ByValue)) { // whose memory stays where it is
      for (Structure element : array) {
        ((JnaStructure) element).memory().joinBlock(block);
      }
    }
    return array;
  }

  /** Like the other overload, with an array of this structure's class. */
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
