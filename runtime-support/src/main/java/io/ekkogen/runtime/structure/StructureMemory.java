package io.ekkogen.runtime.structure;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.StructLayout;
import java.nio.ByteBuffer;
import java.util.Objects;

/**
 * The memory of a structure, with bounds of its own: JNA's shares check those of the memory that
 * they are part of. Either its own, taken from a slab when it is first needed, or a view of other
 * memory.
 *
 * <p>Scalars in memory of its own are reached through a buffer, without a call of native code.
 */
public final class StructureMemory extends Memory {
  /** What it is a view of; null for memory of its own. */
  private final Pointer source;

  private final Attachments attachments;

  /** The slab, and where in there the memory begins; null where it is not from one. */
  private ByteBuffer bytes;

  private int begin;

  private boolean isBeingWritten;

  /** What it was, while a structure is being written whose parts have changed places. */
  private StructureMemory before;

  /** Memory of its own, which is allocated by {@link #bind}. */
  StructureMemory() {
    source = null;
    attachments = new Attachments();
  }

  /** A view that {@link #bind} gives its bounds. */
  StructureMemory(Pointer source) {
    this(source, 0);
  }

  private StructureMemory(Pointer source, long offset) {
    this.source = source;
    peer = Pointer.nativeValue(source) + offset;
    if (source instanceof StructureMemory memory) {
      attachments = memory.attachments.from(offset);
      bytes = memory.bytes;
      begin = (int) (memory.begin + offset);
    } else {
      attachments = new Attachments();
    }
  }

  boolean isBound() {
    return size > 0;
  }

  /**
   * Gives the memory its size; memory of its own is allocated.
   *
   * @throws IllegalArgumentException when it is a view of memory that is not that large
   */
  void bind(int size, int alignment) {
    if (source == null) {
      Slab.Piece piece = Slab.allocate(size, alignment);
      bytes = piece.slab().bytes;
      begin = piece.begin();
      peer = piece.slab().address + begin;
    } else if (source instanceof Memory memory && memory.size() < size) {
      throw new IllegalArgumentException(
          "The structure has %d bytes, but there are only %d".formatted(size, memory.size()));
    }
    this.size = size;
  }

  /** What has to stay alive because its address stands in this memory. */
  Attachments attachments() {
    return attachments;
  }

  /**
   * Keeps {@code object}, whose address stands at {@code offset}, until another takes its place.
   */
  public void keep(long offset, Object object) {
    attachments.put(offset, object);
  }

  /** What is kept for {@code offset}, if it is a {@code type}; else null. */
  public <T> T kept(long offset, Class<T> type) {
    return attachments.get(offset, type);
  }

  /** Whether Java keeps the memory, rather than native code. */
  boolean isOwn() {
    return source == null || source instanceof StructureMemory memory && memory.isOwn();
  }

  /** The address of the first byte. */
  long address() {
    return peer;
  }

  /** A part of this memory, from {@code offset} to its end. */
  @Override
  public StructureMemory share(long offset) {
    return share(offset, size - offset);
  }

  /**
   * A part of this memory.
   *
   * @throws IndexOutOfBoundsException when that is not inside it
   */
  @Override
  public StructureMemory share(long offset, long length) {
    if (offset == 0 && (length == size || !isBound())) {
      return this; // JNA asks for it to set the bounds, which are set, or will be
    }
    Objects.checkFromIndexSize(offset, length, size);
    StructureMemory part = new StructureMemory(this, offset);
    part.size = length;
    return part;
  }

  /** Memory of {@code size} bytes that begins as this does: a copy, or of a view another view. */
  StructureMemory enlarged(int size, StructLayout layout) {
    StructureMemory larger = source == null ? new StructureMemory() : new StructureMemory(source);
    larger.bind(size, layout.alignment());
    if (source == null) {
      larger.copyFrom(this, 0);
    }
    return larger;
  }

  /** Whether {@code other} lies inside this memory. */
  boolean contains(StructureMemory other) {
    return other.peer >= peer && other.peer + other.size <= peer + size;
  }

  /** A copy with memory of its own. */
  StructureMemory copy() {
    StructureMemory copy = new StructureMemory();
    copy.bind((int) size, 1);
    copy.copyFrom(this, 0);
    return copy;
  }

  /** A copy as it is; while it is being written, as it was when first asked for. */
  StructureMemory before() {
    if (!isBeingWritten) {
      return copy();
    }
    if (before == null) {
      before = copy();
    }
    return before;
  }

  void setBeingWritten(boolean isBeingWritten) {
    this.isBeingWritten = isBeingWritten;
    before = null;
  }

  /** Copies the bytes of {@code other}, and what is attached to them, to {@code offset}. */
  void copyFrom(StructureMemory other, long offset) {
    int length = (int) other.size;
    write(offset, other.getByteArray(0, length), 0, length);
    attachments.copyFrom(other.attachments, length, offset);
  }

  private int index(long offset, int length) {
    boundsCheck(offset, length);
    return begin + (int) offset;
  }

  @Override
  public byte getByte(long offset) {
    return bytes == null ? super.getByte(offset) : bytes.get(index(offset, Byte.BYTES));
  }

  @Override
  public short getShort(long offset) {
    return bytes == null ? super.getShort(offset) : bytes.getShort(index(offset, Short.BYTES));
  }

  @Override
  public int getInt(long offset) {
    return bytes == null ? super.getInt(offset) : bytes.getInt(index(offset, Integer.BYTES));
  }

  @Override
  public long getLong(long offset) {
    return bytes == null ? super.getLong(offset) : bytes.getLong(index(offset, Long.BYTES));
  }

  @Override
  public float getFloat(long offset) {
    return bytes == null ? super.getFloat(offset) : bytes.getFloat(index(offset, Float.BYTES));
  }

  @Override
  public double getDouble(long offset) {
    return bytes == null ? super.getDouble(offset) : bytes.getDouble(index(offset, Double.BYTES));
  }

  /** The pointer that was stored where it still has its address, because it may own its memory. */
  @Override
  public Pointer getPointer(long offset) {
    Pointer read = super.getPointer(offset);
    Pointer kept = attachments.get(offset, Pointer.class);
    return kept != null && kept.equals(read) ? kept : read;
  }

  @Override
  public void setByte(long offset, byte value) {
    if (bytes == null) {
      super.setByte(offset, value);
    } else {
      bytes.put(index(offset, Byte.BYTES), value);
    }
  }

  @Override
  public void setShort(long offset, short value) {
    if (bytes == null) {
      super.setShort(offset, value);
    } else {
      bytes.putShort(index(offset, Short.BYTES), value);
    }
  }

  @Override
  public void setInt(long offset, int value) {
    if (bytes == null) {
      super.setInt(offset, value);
    } else {
      bytes.putInt(index(offset, Integer.BYTES), value);
    }
  }

  @Override
  public void setLong(long offset, long value) {
    if (bytes == null) {
      super.setLong(offset, value);
    } else {
      bytes.putLong(index(offset, Long.BYTES), value);
    }
  }

  @Override
  public void setFloat(long offset, float value) {
    if (bytes == null) {
      super.setFloat(offset, value);
    } else {
      bytes.putFloat(index(offset, Float.BYTES), value);
    }
  }

  @Override
  public void setDouble(long offset, double value) {
    if (bytes == null) {
      super.setDouble(offset, value);
    } else {
      bytes.putDouble(index(offset, Double.BYTES), value);
    }
  }

  /** Stores an address, and keeps the pointer, which may own its memory. */
  @Override
  public void setPointer(long offset, Pointer value) {
    super.setPointer(offset, value);
    attachments.put(offset, value instanceof Memory ? value : null);
  }
}
