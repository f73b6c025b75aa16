package io.ekkogen.runtime.structure;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.StructLayout;
import java.util.Objects;
import java.util.function.BiConsumer;

/**
 * The memory of a structure, with bounds of its own: JNA's shares check those of the memory that
 * they are part of. Either its own, taken from a slab when it is first needed, or a view of other
 * memory.
 */
public final class StructureMemory extends SlabMemory {
  /** What it is a view of; null for memory of its own. */
  private final Pointer source;

  private final Attachments attachments;

  /** The block that it is an element of, whose bounds its pointers have; null where it is none. */
  private StructureMemory block;

  private byte[] remembered;
  private boolean isSnapshot;
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
    StructureMemory memory = new StructureMemory();
    memory.bind(Math.toIntExact(size), Native.POINTER_SIZE, NativeStructure.class);
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
      peer = use(Slab.allocate(size, alignment));
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
   * Whether the memory is there. Of what is no {@link Memory}, nothing is known.
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

  /** What this is a part of; null where that is no structure, or a block of them. */
  StructureMemory whole() {
    return source instanceof StructureMemory memory ? memory : null;
  }

  private StructureMemory outermost() {
    StructureMemory outermost = this;
    while (outermost.whole() != null) {
      outermost = outermost.whole();
    }
    return outermost;
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

  /** Makes it an element of a block: its pointers have the block's bounds. */
  void joinBlock(StructureMemory all) {
    if (all != this) {
      block = all.block == null ? all : all.block;
    }
  }

  /** Whether it is content on its way from one structure to another. */
  boolean isSnapshot() {
    return isSnapshot;
  }

  /** A copy as it is; while it is being written, as it was when first asked for. */
  StructureMemory before() {
    StructureMemory all = outermost();
    StructureMemory then = this;
    if (all.isBeingWritten) {
      if (all.before == null) {
        all.before = all.copy();
      }
      then = all.before.share(peer - all.peer, size);
    }
    StructureMemory copy = then.copy();
    copy.isSnapshot = true;
    return copy;
  }

  private StructureMemory copy() {
    StructureMemory copy = new StructureMemory();
    copy.bind((int) size, 1, NativeStructure.class);
    copy.copyFrom(this, 0);
    return copy;
  }

  /** Content on its way from one structure to another. */
  static StructureMemory of(byte[] content) {
    StructureMemory memory = new StructureMemory();
    memory.bind(content.length, 1, NativeStructure.class);
    memory.write(0, content, 0, content.length);
    memory.isSnapshot = true;
    return memory;
  }

  /** Remembers what is here, for what changes later. */
  void remember() {
    remembered = getByteArray(0, (int) size);
  }

  /** A copy of the bytes from {@code begin} to {@code end}, with zeros around them. */
  StructureMemory only(int begin, int end) {
    StructureMemory copy = new StructureMemory();
    copy.bind((int) size, 1, NativeStructure.class);
    copy.copyRange(this, begin, end);
    return copy;
  }

  /** Copies bytes of {@code other} to the same place here, and what is attached to them. */
  void copyRange(StructureMemory other, int begin, int end) {
    int length = end - begin;
    write(begin, other.getByteArray(begin, length), 0, length);
    attachRange(other, begin, end);
  }

  /** Keeps what {@code other} does for these bytes. */
  void attachRange(StructureMemory other, int begin, int end) {
    attachments.from(begin).copyFrom(other.attachments.from(begin), end - begin, 0);
  }

  /** Remembers what {@code before} does, which it takes the place of. */
  void rememberAs(StructureMemory before) {
    remembered = before.remembered;
  }

  byte[] remembered() {
    return remembered;
  }

  /** Says that the fields of a structure are being stored; false if that was known. */
  boolean beginWriting() {
    StructureMemory all = outermost();
    boolean isFirst = !all.isBeingWritten;
    all.isBeingWritten = true;
    return isFirst;
  }

  void endWriting() {
    StructureMemory all = outermost();
    all.isBeingWritten = false;
    all.before = null;
  }

  /** Copies the bytes of {@code other}, and what is attached to them, to {@code offset}. */
  void copyFrom(StructureMemory other, long offset) {
    int length = (int) other.size;
    write(offset, other.getByteArray(0, length), 0, length);
    attachments.copyFrom(other.attachments, length, offset);
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
