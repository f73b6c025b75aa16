package io.ekkogen.runtime.memory;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.allocation.NativeAllocator;
import java.lang.ref.WeakReference;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.CharBuffer;
import java.nio.DoubleBuffer;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import java.nio.LongBuffer;
import java.nio.ShortBuffer;

/**
 * Memory of a {@link Scratch} that does not move; when one is full, the stack goes on in the next.
 */
final class Chunk {
  /** Without parts of larger blocks, every reservation is exactly as large as was asked for. */
  static final boolean ISOLATED = NativeAllocator.current().isolatesBlocks();

  private static final int DEFAULT_SIZE = ISOLATED ? 0 : 64 * 1024;

  /** The largest block that is kept for later calls, in bytes. */
  private static final int LARGEST_KEPT = ISOLATED ? 0 : 64 * 1024 * 1024;

  final ByteBuffer bytes;
  final ShortBuffer shorts;
  final IntBuffer ints;
  final LongBuffer longs;
  final FloatBuffer floats;
  final DoubleBuffer doubles;
  final long address;
  final int size;

  /** The memory of a large block that is kept, which lives as long as this object. */
  private final Memory kept;

  private Chunk previous;

  /** The chunk of the default size after this one, or the next of {@link Spares}. */
  private Chunk next;

  private Chunk(Chunk previous, ByteBuffer memory, long address, Memory kept) {
    this.previous = previous;
    this.address = address;
    this.kept = kept;
    bytes = memory.order(ByteOrder.nativeOrder());
    size = bytes.capacity();
    shorts = bytes.asShortBuffer();
    ints = bytes.asIntBuffer();
    longs = bytes.asLongBuffer();
    floats = bytes.asFloatBuffer();
    doubles = bytes.asDoubleBuffer();
  }

  /** A chunk of the default size, which lives as long as the scratch. */
  static Chunk after(Chunk previous) {
    NativeAllocator.Block block = NativeAllocator.current().block(DEFAULT_SIZE, Scratch.ALIGNMENT);
    return new Chunk(previous, block.bytes(), block.address(), null);
  }

  /** A chunk for one large block that is freed when its frame is left. */
  private static Chunk freed(Chunk previous, int size) {
    long address = NativeAllocator.current().allocate(size);
    return new Chunk(previous, new Pointer(address).getByteBuffer(0, size), address, null);
  }

  /** A chunk for one large block that becomes a spare when its frame is left. */
  private static Chunk kept(Chunk previous, int atLeast) {
    int size = Math.addExact(atLeast, DEFAULT_SIZE - 1) & -DEFAULT_SIZE;
    Memory memory = NativeAllocator.current().memory(size);
    return new Chunk(previous, memory.getByteBuffer(0, size), Pointer.nativeValue(memory), memory);
  }

  /** The next chunk, with room for {@code atLeast} bytes. */
  Chunk after(int atLeast, Spares spares) {
    if (atLeast > DEFAULT_SIZE) {
      return atLeast > LARGEST_KEPT ? freed(this, atLeast) : spares.take(this, atLeast);
    }
    if (next == null) {
      next = after(this);
    }
    return next;
  }

  /** Leaves the chunk; gives the one before. */
  Chunk release(Spares spares) {
    Chunk before = previous;
    if (kept != null) {
      spares.give(this);
    } else if (size > DEFAULT_SIZE) {
      NativeAllocator.current().free(address);
    }
    return before;
  }

  /** Copies what a buffer of any type has from its position on. */
  void put(int offset, Buffer source) {
    int from = source.position();
    int count = source.remaining();
    if (source instanceof ByteBuffer from8) {
      bytes.put(offset, from8, from, count);
    } else if (source instanceof DoubleBuffer from64) {
      doubles.put(offset / Double.BYTES, from64, from, count);
    } else if (source instanceof FloatBuffer from32) {
      floats.put(offset / Float.BYTES, from32, from, count);
    } else if (source instanceof IntBuffer from32) {
      ints.put(offset / Integer.BYTES, from32, from, count);
    } else if (source instanceof LongBuffer from64) {
      longs.put(offset / Long.BYTES, from64, from, count);
    } else if (source instanceof ShortBuffer from16) {
      shorts.put(offset / Short.BYTES, from16, from, count);
    } else {
      bytes.asCharBuffer().put(offset / Character.BYTES, (CharBuffer) source, from, count);
    }
  }

  /**
   * Large blocks that no call uses. The system takes as long for fresh pages as the call for
   * copying an array, so they are kept for the next call, until a garbage collection frees them.
   */
  static final class Spares {
    private static final WeakReference<Chunk> NONE = new WeakReference<>(null);

    private WeakReference<Chunk> first = NONE;

    private Chunk take(Chunk previous, int atLeast) {
      Chunk spare = first.get();
      if (spare == null || spare.size < atLeast) {
        first = NONE;
        return kept(previous, atLeast);
      }
      first = spare.next == null ? NONE : new WeakReference<>(spare.next);
      spare.previous = previous;
      spare.next = null;
      return spare;
    }

    private void give(Chunk chunk) {
      chunk.previous = null;
      chunk.next = first.get();
      first = new WeakReference<>(chunk);
    }
  }
}
