package io.ekkogen.runtime;

import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * Native memory that lives as long as this object. Scripts see the bytes through the buffer; the
 * glue passes the block itself, so that it outlives the call that is given its address.
 */
public final class NativeBlock {
  private final ByteBuffer buffer;
  private final long address;

  /**
   * Allocates zeroed memory, aligned to 16 bytes.
   *
   * @param size in bytes; 0 gives a block whose address is valid but holds nothing
   */
  public NativeBlock(int size) {
    ByteBuffer memory = ByteBuffer.allocateDirect(Math.addExact(size, 16));
    long start = Pointer.nativeValue(Native.getDirectBufferPointer(memory));
    int skip = (int) (-start & 15);
    buffer = memory.slice(skip, size).order(ByteOrder.nativeOrder());
    address = start + skip;
  }

  /** The address of the first byte, valid while this object is reachable. */
  public long address() {
    return address;
  }

  /** The bytes, in native order. */
  @ScriptAccess
  public ByteBuffer buffer() {
    return buffer;
  }
}
