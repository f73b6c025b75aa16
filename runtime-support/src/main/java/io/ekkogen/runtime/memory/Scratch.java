package io.ekkogen.runtime.memory;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * Native memory for the arguments of calls: a stack per thread, with frames that are entered and
 * left in turn. A callback that calls native code again enters a frame above its caller's.
 *
 * <p>Memory is valid until its frame is left. Offsets are relative to the newest block that {@link
 * #enter(int)} reserved; the methods that take none reserve further memory in the newest frame and
 * return its address. A scratch belongs to one thread.
 */
public final class Scratch {
  private static final ThreadLocal<Scratch> CURRENT = ThreadLocal.withInitial(Scratch::new);
  private static final int ALIGNMENT = 16;

  private Chunk chunk = new Chunk(null, Chunk.DEFAULT_SIZE);
  private int top;
  private int block;

  /** What leaving a frame restores. */
  private Chunk[] savedChunks = new Chunk[8];

  private int[] savedTops = new int[8];
  private int[] savedBlocks = new int[8];
  private int depth;

  private Scratch() {}

  /** Enters a frame of the current thread's scratch. */
  public static Scratch enter() {
    Scratch scratch = CURRENT.get();
    scratch.push();
    return scratch;
  }

  /**
   * Enters a frame and reserves a first block of {@code size} bytes, which offsets then refer to.
   */
  public static Scratch enter(int size) {
    Scratch scratch = enter();
    scratch.block = scratch.reserve(size);
    return scratch;
  }

  /** Leaves the newest frame; its memory is used again by the next one. */
  public void leave() {
    depth--;
    chunk = savedChunks[depth];
    top = savedTops[depth];
    block = savedBlocks[depth];
  }

  /**
   * Reserves memory in the newest frame, aligned for every C type.
   *
   * @param size in bytes; 0 gives an address that must not be read or written
   * @return the address; what it holds is not defined
   */
  public long allocate(int size) {
    return chunk(reserve(size));
  }

  /** As {@link #allocate}, and every byte is zero. */
  public long allocateZeroed(int size) {
    int offset = reserve(size);
    for (int i = 0; i < size; i++) {
      chunk.bytes.put(offset + i, (byte) 0);
    }
    return chunk(offset);
  }

  /** Copies bytes into the newest frame and returns their address. */
  public long copy(byte[] bytes) {
    int offset = reserve(bytes.length);
    chunk.bytes.put(offset, bytes);
    return chunk(offset);
  }

  /** The address of a byte of the newest block. */
  public long address(int offset) {
    return chunk(block + offset);
  }

  public void putByte(int offset, byte value) {
    chunk.bytes.put(block + offset, value);
  }

  public void putShort(int offset, short value) {
    chunk.bytes.putShort(block + offset, value);
  }

  public void putInt(int offset, int value) {
    chunk.bytes.putInt(block + offset, value);
  }

  public void putLong(int offset, long value) {
    chunk.bytes.putLong(block + offset, value);
  }

  public void putFloat(int offset, float value) {
    chunk.bytes.putFloat(block + offset, value);
  }

  public void putDouble(int offset, double value) {
    chunk.bytes.putDouble(block + offset, value);
  }

  public void putAddress(int offset, long value) {
    if (Native.POINTER_SIZE == Long.BYTES) {
      putLong(offset, value);
    } else {
      putInt(offset, (int) value);
    }
  }

  public int getInt(int offset) {
    return chunk.bytes.getInt(block + offset);
  }

  public long getLong(int offset) {
    return chunk.bytes.getLong(block + offset);
  }

  public float getFloat(int offset) {
    return chunk.bytes.getFloat(block + offset);
  }

  public double getDouble(int offset) {
    return chunk.bytes.getDouble(block + offset);
  }

  private long chunk(int offset) {
    return chunk.address + offset;
  }

  private void push() {
    if (depth == savedChunks.length) {
      savedChunks = Arrays.copyOf(savedChunks, depth * 2);
      savedTops = Arrays.copyOf(savedTops, depth * 2);
      savedBlocks = Arrays.copyOf(savedBlocks, depth * 2);
    }
    savedChunks[depth] = chunk;
    savedTops[depth] = top;
    savedBlocks[depth] = block;
    depth++;
  }

  private int reserve(int size) {
    int rounded = Math.addExact(size, ALIGNMENT - 1) & -ALIGNMENT;
    if (rounded > chunk.size - top) {
      chunk = chunk.next(rounded);
      top = 0;
    }
    int offset = top;
    top += rounded;
    return offset;
  }

  /** Memory that does not move; when one chunk is full, the stack goes on in the next. */
  private static final class Chunk {
    static final int DEFAULT_SIZE = 64 * 1024;

    final ByteBuffer bytes;
    final long address;
    final int size;

    /** The chunk after this one, kept for the next time unless it is larger than usual. */
    private Chunk next;

    Chunk(Chunk previous, int atLeast) {
      size = Math.max(DEFAULT_SIZE, atLeast);
      ByteBuffer memory = ByteBuffer.allocateDirect(Math.addExact(size, ALIGNMENT));
      long start = Pointer.nativeValue(Native.getDirectBufferPointer(memory));
      int skip = (int) (-start & (ALIGNMENT - 1));
      bytes = memory.slice(skip, size).order(ByteOrder.nativeOrder());
      address = start + skip;
      if (previous != null && size == DEFAULT_SIZE) {
        previous.next = this;
      }
    }

    Chunk next(int atLeast) {
      return next != null && next.size >= atLeast ? next : new Chunk(this, atLeast);
    }
  }
}
