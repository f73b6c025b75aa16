package io.ekkogen.runtime.allocation;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A block of zeroed memory that small structures get their memory from, one piece after the other.
 * It is freed when the last of them is gone; so it is small, lest a survivor keep much alive.
 */
final class Slab {
  /** In bytes. */
  private static final int SIZE = 4096;

  /** Larger structures have a slab of their own. */
  private static final int LARGEST = NativeAllocator.current().isolatesBlocks() ? -1 : 256;

  /** What every piece is aligned to; C's types need no more. */
  private static final int ALIGNMENT = 16;

  private static final AtomicReference<Slab> CURRENT =
      new AtomicReference<>(new Slab(SIZE, ALIGNMENT));

  final ByteBuffer bytes;
  final long address;
  private final AtomicInteger taken = new AtomicInteger();

  private Slab(int size, int alignment) {
    NativeAllocator.Block block = NativeAllocator.current().block(size, alignment);
    bytes = block.bytes();
    address = block.address();
  }

  /** A piece of a slab: where it begins in there. */
  record Piece(Slab slab, int begin) {}

  /** Memory for one structure. Safe for use by several threads. */
  static Piece allocate(int size, int alignment) {
    if (size > LARGEST || alignment > ALIGNMENT) {
      return new Piece(new Slab(size, alignment), 0);
    }
    int rounded = (size + ALIGNMENT - 1) & -ALIGNMENT;
    while (true) {
      Slab slab = CURRENT.get();
      int begin = slab.taken.getAndAdd(rounded);
      if (begin + rounded <= SIZE) {
        return new Piece(slab, begin);
      }
      CURRENT.compareAndSet(slab, new Slab(SIZE, ALIGNMENT));
    }
  }
}
