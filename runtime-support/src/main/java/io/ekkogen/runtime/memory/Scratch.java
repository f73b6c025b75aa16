package io.ekkogen.runtime.memory;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.observe.ObserverSettings;
import io.ekkogen.runtime.observe.StagedText;
import io.ekkogen.runtime.platform.Platform;
import java.nio.Buffer;
import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * Native memory for the arguments of calls: a stack per thread, with frames that are entered and
 * left in turn. A callback that calls native code again enters a frame above its caller's.
 *
 * <p>Memory is valid until its frame is left. The methods reserve memory in the newest frame and
 * return its address. A scratch belongs to one thread.
 */
public final class Scratch implements AutoCloseable {
  /** The most bytes that one block can have; rounding them up is still an {@code int}. */
  static final int LARGEST = Integer.MAX_VALUE - 64;

  private static final ThreadLocal<Scratch> CURRENT = ThreadLocal.withInitial(Scratch::new);

  /** The alignment of reservations, in bytes; structures that need more reserve more. */
  public static final int ALIGNMENT = 16;

  /** Above this length, an encoder, which looks at many characters at once, is faster. */
  private static final int SHORT = 20;

  private static final int GRANULE = Chunk.ISOLATED ? 1 : ALIGNMENT;

  private final Chunk.Spares spares = new Chunk.Spares();
  private Chunk chunk = Chunk.after(null);
  private int top;

  /** What leaving a frame restores. */
  private Chunk[] savedChunks = new Chunk[8];

  private int[] savedTops = new int[8];
  private int depth;

  private Scratch() {}

  /** Enters a frame of the current thread's scratch. */
  public static Scratch enter() {
    Scratch scratch = CURRENT.get();
    scratch.push();
    return scratch;
  }

  /** Leaves the newest frame; its memory is used again by the next one. */
  @Override
  public void close() {
    if (ObserverSettings.ON) {
      StagedText.leave();
    }
    depth--;
    Chunk before = savedChunks[depth];
    savedChunks[depth] = null;
    while (chunk != before) {
      chunk = chunk.release(spares);
    }
    top = savedTops[depth];
  }

  /**
   * Reserves memory in the newest frame, aligned for every C type of that size.
   *
   * @param size in bytes; 0 gives an address that must not be read or written
   * @return the address; what it holds is not defined
   */
  public long allocate(int size) {
    return chunk(reserve(size));
  }

  /** As {@link #allocate}, and every byte is zero. */
  public long allocateZeroed(int size) {
    long address = allocate(size);
    new Pointer(address).setMemory(0, size, (byte) 0);
    return address;
  }

  /**
   * Copies a text's bytes into the newest frame, with {@code zeros} zero bytes behind them, and
   * returns their address.
   */
  public long copy(byte[] bytes, int zeros) {
    int offset = reserve(Math.addExact(bytes.length, zeros));
    chunk.bytes.put(offset, bytes);
    long address = chunk(offset);
    if (ObserverSettings.ON) {
      StagedText.copied(address, bytes);
    }
    if (zeros > 4) {
      new Pointer(address).setMemory(bytes.length, zeros, (byte) 0);
    } else {
      for (int i = 0; i < zeros; i++) {
        chunk.bytes.put(offset + bytes.length + i, (byte) 0);
      }
    }
    return address;
  }

  /** Copies numbers into the newest frame, and returns their address. */
  public long copy(byte[] numbers) {
    int offset = reserve(ElementType.bytes(numbers.length, Byte.BYTES));
    chunk.bytes.put(offset, numbers);
    return chunk(offset);
  }

  /** Copies numbers into the newest frame, and returns their address. */
  public long copy(short[] numbers) {
    int offset = reserve(ElementType.bytes(numbers.length, Short.BYTES));
    chunk.shorts.put(offset / Short.BYTES, numbers);
    return chunk(offset);
  }

  /** Copies numbers into the newest frame, and returns their address. */
  public long copy(int[] numbers) {
    int offset = reserve(ElementType.bytes(numbers.length, Integer.BYTES));
    chunk.ints.put(offset / Integer.BYTES, numbers);
    return chunk(offset);
  }

  /** Copies numbers into the newest frame, and returns their address. */
  public long copy(long[] numbers) {
    int offset = reserve(ElementType.bytes(numbers.length, Long.BYTES));
    chunk.longs.put(offset / Long.BYTES, numbers);
    return chunk(offset);
  }

  /** Copies numbers into the newest frame, and returns their address. */
  public long copy(float[] numbers) {
    int offset = reserve(ElementType.bytes(numbers.length, Float.BYTES));
    chunk.floats.put(offset / Float.BYTES, numbers);
    return chunk(offset);
  }

  /** Copies numbers into the newest frame, and returns their address. */
  public long copy(double[] numbers) {
    int offset = reserve(ElementType.bytes(numbers.length, Double.BYTES));
    chunk.doubles.put(offset / Double.BYTES, numbers);
    return chunk(offset);
  }

  /**
   * Copies what a buffer has from its position on into the newest frame, and returns its address.
   *
   * @param elementSize in bytes
   */
  public long copy(Buffer buffer, int elementSize) {
    int offset = reserve(ElementType.bytes(buffer.remaining(), elementSize));
    chunk.put(offset, buffer);
    return chunk(offset);
  }

  /** Copies a value into the newest frame, and returns its address. */
  public long store(byte value) {
    int offset = reserve(Byte.BYTES);
    chunk.bytes.put(offset, value);
    return chunk(offset);
  }

  /** Copies a value into the newest frame, and returns its address. */
  public long store(short value) {
    int offset = reserve(Short.BYTES);
    chunk.bytes.putShort(offset, value);
    return chunk(offset);
  }

  /** Copies a value into the newest frame, and returns its address. */
  public long store(int value) {
    int offset = reserve(Integer.BYTES);
    chunk.bytes.putInt(offset, value);
    return chunk(offset);
  }

  /** Copies a value into the newest frame, and returns its address. */
  public long store(long value) {
    int offset = reserve(Long.BYTES);
    chunk.bytes.putLong(offset, value);
    return chunk(offset);
  }

  /** Copies a value into the newest frame, and returns its address. */
  public long store(float value) {
    return store(Float.floatToRawIntBits(value));
  }

  /** Copies a value into the newest frame, and returns its address. */
  public long store(double value) {
    return store(Double.doubleToRawLongBits(value));
  }

  /** Copies an integer of platform width, which has been checked, and returns its address. */
  public long store(CScalar type, long value) {
    return switch (type.size(Platform.current())) {
      case Short.BYTES -> store((short) value);
      case Integer.BYTES -> store((int) value);
      default -> store(value);
    };
  }

  /** Copies an address into the newest frame, and returns that of the copy. */
  public long storeAddress(long value) {
    return Native.POINTER_SIZE == Long.BYTES ? store(value) : store((int) value);
  }

  /** Loads what is at an address in a frame of this scratch. */
  public byte loadByte(long address) {
    int offset = offset(address);
    return offset < 0 ? new Pointer(address).getByte(0) : chunk.bytes.get(offset);
  }

  /** Loads what is at an address in a frame of this scratch. */
  public short loadShort(long address) {
    int offset = offset(address);
    return offset < 0 ? new Pointer(address).getShort(0) : chunk.bytes.getShort(offset);
  }

  /** Loads what is at an address in a frame of this scratch. */
  public int loadInt(long address) {
    int offset = offset(address);
    return offset < 0 ? new Pointer(address).getInt(0) : chunk.bytes.getInt(offset);
  }

  /** Loads what is at an address in a frame of this scratch. */
  public long loadLong(long address) {
    int offset = offset(address);
    return offset < 0 ? new Pointer(address).getLong(0) : chunk.bytes.getLong(offset);
  }

  /** Loads what is at an address in a frame of this scratch. */
  public float loadFloat(long address) {
    return Float.intBitsToFloat(loadInt(address));
  }

  /** Loads what is at an address in a frame of this scratch. */
  public double loadDouble(long address) {
    return Double.longBitsToDouble(loadLong(address));
  }

  /** Loads an address that is at an address in a frame of this scratch. */
  public long loadAddress(long address) {
    return Native.POINTER_SIZE == Long.BYTES
        ? loadLong(address)
        : Integer.toUnsignedLong(loadInt(address));
  }

  /** Loads an integer of platform width, extended by its sign. */
  public long load(CScalar type, long address) {
    return NativeScalars.load(address, type);
  }

  /** Where an address is in the newest chunk; negative in others. */
  private int offset(long address) {
    long offset = address - chunk.address;
    return offset >= 0 && offset < chunk.size ? (int) offset : -1;
  }

  /**
   * Copies a short text of ASCII without NUL, with a terminator, and returns its address; 0 if it
   * is another text. This takes half the time of an encoder and a byte array.
   */
  long copyShortAscii(String text) {
    int length = text.length();
    if (length > SHORT || ObserverSettings.ON) {
      return 0;
    }
    int offset = reserve(length + 1);
    ByteBuffer bytes = chunk.bytes;
    for (int i = 0; i < length; i++) {
      char character = text.charAt(i);
      if (character == 0 || character >= 0x80) {
        return 0;
      }
      bytes.put(offset + i, (byte) character);
    }
    bytes.put(offset + length, (byte) 0);
    return chunk(offset);
  }

  private long chunk(int offset) {
    return chunk.address + offset;
  }

  private void push() {
    if (depth == savedChunks.length) {
      savedChunks = Arrays.copyOf(savedChunks, depth * 2);
      savedTops = Arrays.copyOf(savedTops, depth * 2);
    }
    savedChunks[depth] = chunk;
    savedTops[depth] = top;
    depth++;
    if (ObserverSettings.ON) {
      StagedText.enter();
    }
  }

  private int reserve(int size) {
    int rounded = Math.addExact(size, GRANULE - 1) & -GRANULE;
    if (rounded > chunk.size - top) {
      chunk = chunk.after(rounded, spares);
      top = 0;
    }
    int offset = top;
    top += rounded;
    return offset;
  }
}
