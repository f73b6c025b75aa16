package io.ekkogen.runtime.structure;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.allocation.SlabMemory;
import io.ekkogen.runtime.layout.StructLayout;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * The memory of a structure, with bounds of its own: JNA's shares check those of the memory that
 * they are part of. Either its own, taken from a slab when it is first needed, or a view of other
 * memory.
 */
public final class StructureMemory extends SlabMemory {
  /** The memory that this is a view of; null if this owns its memory. */
  private final Pointer source;

  private final Attachments attachments;

  /** The block that it is an element of, whose bounds its pointers have; null where it is none. */
  private StructureMemory block;

  /** Null where there are none yet. */
  private Views views;

  private boolean isClaimed;

  /** Owned memory, which {@link #bind} allocates. */
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
      useSlabOf(memory, offset);
    } else {
      attachments = new Attachments();
    }
  }

  /** A view of memory that somebody else keeps. */
  public static StructureMemory at(long address, long size) {
    StructureMemory memory = new StructureMemory(new Pointer(address));
    memory.size = size;
    return memory;
  }

  /** Zeroed memory that lives as long as the object. */
  public static StructureMemory ofSize(long size) {
    return ofSize(Math.toIntExact(size), Native.POINTER_SIZE);
  }

  static StructureMemory ofSize(int size, int alignment) {
    StructureMemory memory = new StructureMemory();
    memory.bind(size, alignment, NativeStructure.class);
    return memory;
  }

  private long offsetInSource() {
    return peer - Pointer.nativeValue(source);
  }

  boolean isBound() {
    return size > 0;
  }

  /**
   * Gives the memory its size; memory of its own is allocated.
   *
   * @param type of the structure, for messages
   * @throws IllegalArgumentException when it is a view of memory that is not that large
   */
  void bind(int size, int alignment, Class<?> type) {
    if (source == null) {
      peer = takeFromSlab(size, alignment);
    } else if (source instanceof Memory memory) {
      requireRoom(size, memory.size() - offsetInSource(), type);
      if (memory instanceof StructureMemory element && element.size == size) {
        block = element.block;
      }
    }
    this.size = size;
  }

  private static void requireRoom(long expected, long room, Class<?> type) {
    if (expected > room) {
      throw new IllegalArgumentException(
          "%s: expected memory of %d bytes, got %d"
              .formatted(NativeStructure.nameOf(type), expected, room));
    }
  }

  /** The bytes from its beginning to the end of the memory; the largest number if not known. */
  long room() {
    if (source == null) {
      return size;
    }
    return source instanceof Memory memory ? memory.size() - offsetInSource() : Long.MAX_VALUE;
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

  /** Gives all that is kept, with the offsets. */
  public void forEachKept(BiConsumer<Long, Object> action) {
    attachments.forEach(size, action);
  }

  /** Whether Java keeps the memory, rather than native code. */
  public boolean isOwn() {
    return source instanceof StructureMemory memory
        ? memory.isOwn()
        : source == null || source instanceof Memory;
  }

  /**
   * Whether the memory has not been freed. This is only known of a {@link Memory}.
   *
   * <p>JNA asks for it too.
   */
  @Override
  public boolean valid() {
    return peer != 0 && (!(source instanceof Memory memory) || memory.valid());
  }

  /**
   * The address of the first byte.
   *
   * @throws IllegalStateException when a program has closed the memory
   */
  long address() {
    if (source instanceof Memory && !valid()) {
      throw new IllegalStateException("The memory of the structure has been closed");
    }
    return peer;
  }

  @Override
  protected void boundsCheck(long offset, long length) {
    address();
    if (block == null) {
      super.boundsCheck(offset, length);
    } else {
      block.boundsCheck(offsetInBlock() + offset, length);
    }
  }

  private long offsetInBlock() {
    return peer - block.peer;
  }

  /** A part of this memory, from {@code offset} to its end; past that, to the end of its block. */
  @Override
  public StructureMemory share(long offset) {
    return block != null && (offset < 0 || offset >= size)
        ? block.share(offsetInBlock() + offset)
        : share(offset, size - offset);
  }

  /**
   * A part of this memory, or of the block that it is an element of.
   *
   * @throws IndexOutOfBoundsException when that is not inside it
   */
  @Override
  public StructureMemory share(long offset, long length) {
    if (offset == 0 && (length == size || !isBound())) {
      return this; // JNA asks for it to set the bounds, which are set, or will be
    }
    if (block != null && (offset < 0 || length > size - offset)) {
      return block.share(offsetInBlock() + offset, length);
    }
    Objects.checkFromIndexSize(offset, length, size);
    StructureMemory part = new StructureMemory(this, offset);
    part.size = length;
    return part;
  }

  /**
   * Memory for structures one behind the other, of which the first is here: a copy, or of a view
   * another view.
   *
   * @param size of all, in bytes
   * @throws IllegalArgumentException when it is a view of memory that is not that large
   */
  StructureMemory enlarged(int size, StructLayout layout, Class<?> type) {
    if (block != null) {
      requireRoom(size, block.size - offsetInBlock(), type);
      StructureMemory part = block.share(offsetInBlock(), size);
      part.joinBlock(block);
      return part;
    }
    if (source == null) {
      StructureMemory larger = new StructureMemory();
      larger.bind(size, layout.alignment(), type);
      larger.copyFrom(this, 0);
      return larger;
    }
    StructureMemory larger = new StructureMemory(source, offsetInSource());
    larger.bind(size, layout.alignment(), type);
    if (!(source instanceof StructureMemory)) {
      larger.attachments.copyFrom(attachments, (int) this.size, 0);
    }
    return larger;
  }

  /** The memory of a structure, or that of the block that it is in. */
  public static StructureMemory blockOf(NativeStructure structure) {
    StructureMemory memory = structure.memory();
    return memory.block == null ? memory : memory.block;
  }

  /** Makes it an element of a block: its pointers have the block's bounds. */
  void joinBlock(StructureMemory all) {
    if (all != this) {
      block = all.block == null ? all : all.block;
    }
  }

  /** Whether no structure has this very object for its memory yet; from now on one has. */
  boolean claim() {
    boolean isFree = !isClaimed;
    isClaimed = true;
    return isFree;
  }

  /** A part that has the bounds that {@code former} has in what that is a part of. */
  StructureMemory partAs(StructureMemory former, long offset) {
    StructureMemory part = new StructureMemory(this, offset);
    part.size = former.size;
    if (former.block != null) {
      part.block = share(offset + former.block.peer - former.peer, former.block.size);
    }
    return part;
  }

  /** Copies the bytes of {@code other}, and what is attached to them, to {@code offset}. */
  void copyFrom(StructureMemory other, long offset) {
    int length = (int) other.size;
    write(offset, other.getByteArray(0, length), 0, length);
    attachments.copyFrom(other.attachments, length, offset);
  }

  /** Copies bytes at an address that is not of this memory to {@code offset}. */
  void copyFrom(long address, long offset, int length) {
    write(offset, new Pointer(address).getByteArray(0, length), 0, length);
  }

  /** The structures that were found here. */
  Views views() {
    if (views == null) {
      views = new Views();
    }
    return views;
  }

  /** Takes over the views of {@code former}, whose structure now has this memory. */
  void takeViews(StructureMemory former) {
    views = former.views;
    former.views = null;
    if (views != null) {
      views.moveTo(this);
    }
  }

  /** The pointer that was stored where it still has its address, because it may own its memory. */
  @Override
  public Pointer getPointer(long offset) {
    Pointer read = super.getPointer(offset);
    Pointer kept = attachments.get(offset, Pointer.class);
    return kept != null && kept.equals(read) ? kept : read;
  }

  /** Stores an address, and keeps the pointer, which may own its memory. */
  @Override
  public void setPointer(long offset, Pointer value) {
    super.setPointer(offset, value);
    attachments.put(offset, value instanceof Memory ? value : null);
  }
}
