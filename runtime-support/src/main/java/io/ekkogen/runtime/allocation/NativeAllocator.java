package io.ekkogen.runtime.allocation;

import com.sun.jna.Memory;
import java.nio.ByteBuffer;

/**
 * Allocates all native memory that ekkogen owns, so that it can be replaced for debugging: {@code
 * -Dekkogen.debug.memory=guard} selects {@link GuardedAllocator}. An architecture test prevents
 * other classes from allocating directly.
 *
 * <p>Not allocated here: memory that libffi, {@code java.lang.foreign} and JNA allocate for
 * themselves (closures, call interfaces, copies of structures by value), memory of callers, such as
 * {@link Memory} or {@code IntByReference}, and memory that native code allocates. Native code
 * never frees a block: the runtime keeps the results of callbacks. A block for native code to
 * {@code free} would have to come from {@code malloc}, whatever the allocator.
 *
 * <p>Thread-safe.
 */
public interface NativeAllocator {
  /** The system property that selects the allocator: {@code guard}, or unset. */
  String PROPERTY = "ekkogen.debug.memory";

  /** The allocator in use, chosen once. */
  static NativeAllocator current() {
    return AllocatorChoice.CURRENT;
  }

  /** An allocator with guard pages, for the memory of one context; see {@link GuardedAllocator}. */
  static NativeAllocator guarded() {
    return AllocatorChoice.of("guard");
  }

  /**
   * The strictest alignment that a C object of {@code size} bytes can need, at most 16: the size of
   * every C type is a multiple of its alignment.
   */
  static int alignmentFor(long size) {
    return size == 0 ? 16 : (int) Math.min(16, Long.lowestOneBit(size));
  }

  /** Whether every object needs a separate block, rather than a part of a larger one. */
  boolean isolatesBlocks();

  /**
   * Allocates memory that lives until it is freed, aligned by {@link #alignmentFor}, on 32-bit
   * systems to 8 bytes at most.
   *
   * @param size in bytes; for 0 the address must not be read or written
   * @return the address; the content is undefined
   * @throws OutOfMemoryError when there is no memory left
   */
  long allocate(long size);

  /** Frees memory that {@link #allocate} returned. */
  void free(long address);

  /**
   * Allocates zeroed memory that lives as long as its buffer or a slice of it.
   *
   * @param size in bytes; for 0 the address must not be read or written
   * @param alignment in bytes, a power of two
   * @throws OutOfMemoryError when there is no memory left, or {@code size} is too large for a
   *     buffer
   */
  Block block(int size, int alignment);

  /**
   * Allocates memory that lives as long as the returned object; the content is undefined.
   *
   * @param size in bytes, at least 1
   */
  Memory memory(long size);

  /**
   * A block of native memory.
   *
   * @param bytes in native order
   * @param address the address of the first byte, valid while {@code bytes} is reachable
   */
  record Block(ByteBuffer bytes, long address) {}
}
