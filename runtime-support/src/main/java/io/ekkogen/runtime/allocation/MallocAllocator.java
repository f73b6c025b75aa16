package io.ekkogen.runtime.allocation;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/**
 * The default allocator: memory comes from the C library or, if the garbage collector frees it,
 * from the JVM.
 */
final class MallocAllocator implements NativeAllocator {
  @Override
  public boolean isolatesBlocks() {
    return false;
  }

  @Override
  public long allocate(long size) {
    // malloc may return null for 0 bytes.
    long address = Native.malloc(Math.max(1, size));
    if (address == 0) {
      throw new OutOfMemoryError("No %,d bytes of native memory".formatted(size));
    }
    return address;
  }

  @Override
  public void free(long address) {
    Native.free(address);
  }

  @Override
  public Block block(int size, int alignment) {
    if (size > Integer.MAX_VALUE - alignment) {
      throw new OutOfMemoryError(
          "A block of %,d bytes is larger than a buffer of Java can be".formatted(size));
    }
    ByteBuffer memory = ByteBuffer.allocateDirect(size + alignment);
    long start = Pointer.nativeValue(Native.getDirectBufferPointer(memory));
    int skip = (int) (-start & (alignment - 1));
    return new Block(memory.slice(skip, size).order(ByteOrder.nativeOrder()), start + skip);
  }

  @Override
  public Memory memory(long size) {
    JnaThreads.start(); // one of them frees the memory
    return new Memory(size);
  }
}
