package io.ekkogen.runtime.allocation;

import com.sun.jna.Memory;
import java.nio.ByteBuffer;

/**
 * Allocates all native memory that ekkogen owns, so that another allocator can take its place for
 * debugging: {@code -Dekkogen.debug.memory=guard} chooses {@link GuardedAllocator}. An architecture
 * test keeps other classes from allocating by themselves.
 *
 * <p>Not allocated here: what libffi, {@code java.lang.foreign} and JNA allocate for themselves
 * (closures, call interfaces, copies of structures by value), memory that callers bring, such as
 * {@link Memory} or {@code IntByReference}, and memory that native code allocates. No block is
 * given to native code to free: what a callback returns, the runtime keeps. A block that native
 * code is to pass to {@code free} would have to come from {@code malloc} whatever the allocator.
 *
 * <p>All methods may be called on any thread.
 */
public interface NativeAllocator {
  /** The system property that names the allocator; {@code guard}, or not set. */
  String PROPERTY = "ekkogen.debug.memory";

  /** The allocator in use, chosen once. */
  static NativeAllocator current() {
    return AllocatorChoice.CURRENT;
  }

  /**
   * The strictest alignment that a C object of {@code size} bytes can need, 16 at most: the size of
   * every C type is a multiple of its alignment.
   */
  static int alignmentFor(long size) {
    return size == 0 ? 16 : (int) Math.min(16, Long.lowestOneBit(size));
  }

  /** Whether every object has to have a block of its own, rather than a part of a larger one. */
  boolean isolatesBlocks();

  /**
   * Allocates memory that lives until it is freed, aligned as {@link #alignmentFor} says.
   *
   * @param size in bytes; 0 gives an address that must not be read or written
   * @return the address; the content is not defined
   * @throws OutOfMemoryError when there is no memory
   */
  long allocate(long size);

  /** Frees what {@link #allocate} gave. */
  void free(long address);

  /**
   * Allocates zeroed memory that lives as long as its buffer or a slice of that.
   *
   * @param size in bytes; 0 gives an address that must not be read or written
   * @param alignment in bytes, a power of two
   * @throws OutOfMemoryError when there is no memory, or {@code size} is more than a buffer can
   *     have
   */
  Block block(int size, int alignment);

  /**
   * Allocates memory that lives as long as the object; the content is not defined.
   *
   * @param size in bytes, at least 1
   */
  Memory memory(long size);

  /**
   * A block of native memory.
   *
   * @param bytes in native order
   * @param address of the first byte, valid while {@code bytes} is reachable
   */
  record Block(ByteBuffer bytes, long address) {}
}
