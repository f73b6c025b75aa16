package io.ekkogen.runtime.script;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.allocation.NativeAllocator;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.TerminatedArrays;
import io.ekkogen.runtime.platform.Platform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;

/**
 * A block of native memory. Unless it is borrowed, it lives as long as this object. Scripts access
 * the bytes through the buffer; the glue passes the block itself, so that it outlives the call that
 * uses its address.
 */
public final class NativeBlock {
  private static final int LARGEST = Integer.MAX_VALUE - 64;

  private final ByteBuffer buffer;
  private final long address;

  /**
   * Allocates zeroed memory, aligned for every C type of that size.
   *
   * @param size in bytes; with 0 the address is valid, but no bytes may be accessed
   */
  public NativeBlock(int size) {
    this(size, NativeAllocator.alignmentFor(size));
  }

  /**
   * Allocates zeroed memory.
   *
   * @param alignment in bytes, a power of two
   */
  public NativeBlock(int size, int alignment) {
    NativeAllocator.Block block = NativeAllocator.current().block(size, alignment);
    buffer = block.bytes();
    address = block.address();
  }

  private NativeBlock(ByteBuffer buffer, long address) {
    this.buffer = buffer.order(ByteOrder.nativeOrder());
    this.address = address;
  }

  /** Borrows memory, which its owner keeps allocated. */
  public static NativeBlock at(long address, int size) {
    return new NativeBlock(new Pointer(address).getByteBuffer(0, size), address);
  }

  /** A part of this block; it keeps the whole block allocated. */
  public NativeBlock part(int offset, int size) {
    return new NativeBlock(buffer.slice(offset, size), address + offset);
  }

  /**
   * Copies an array that a function returned into a new block.
   *
   * @param address the address of the first element; for 0 the result is null
   * @param count the number of elements
   * @param elementSize in bytes
   * @param label names the result in messages
   * @throws IllegalStateException when the count is negative, or the array larger than 2 GiB
   */
  public static NativeBlock copy(long address, long count, int elementSize, String label) {
    if (address == 0) {
      return null;
    }
    long largest = LARGEST / elementSize;
    if (count < 0 || count > largest) {
      throw new IllegalStateException(
          label + ": a returned array must have 0…" + largest + " elements, not " + count);
    }
    int size = (int) count * elementSize;
    NativeBlock block = new NativeBlock(size);
    block.buffer.put(0, new Pointer(address).getByteBuffer(0, size), 0, size);
    return block;
  }

  /** Like the other overload, for elements of platform width. */
  public static NativeBlock copy(long address, long count, CScalar type, String label) {
    return copy(address, count, type.size(Platform.current()), label);
  }

  /**
   * As {@link #copy}, of an array that ends with an element of zeros.
   *
   * @throws IllegalStateException when it does not end
   */
  public static NativeBlock copyTerminated(long address, int elementSize, String label) {
    int length = TerminatedArrays.length(address, elementSize, label);
    return copy(address, length, elementSize, label);
  }

  /** Like the other overload, for elements of platform width. */
  public static NativeBlock copyTerminated(long address, CScalar type, String label) {
    return copyTerminated(address, type.size(Platform.current()), label);
  }

  /** The address of the first byte, valid while this object is reachable. */
  public long address() {
    return address;
  }

  /**
   * The address of a part.
   *
   * @throws IndexOutOfBoundsException when the part is not inside the block
   */
  public long address(int offset, int size) {
    return address + Objects.checkFromIndexSize(offset, size, buffer.capacity());
  }

  /** The bytes, in native order. */
  @ScriptAccess
  public ByteBuffer buffer() {
    return buffer;
  }
}
