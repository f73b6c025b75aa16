package io.ekkogen.runtime.allocation;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.Pointer;
import java.lang.ref.Cleaner;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * An allocator that detects access beyond the end of a block and use after free. Each block ends at
 * an inaccessible page, and the pages of a freed block become inaccessible: the access faults and
 * ends the JVM with a report that names the function. The other bytes of the block's pages (all
 * those before it, and some after it if its alignment requires that) hold a pattern that is checked
 * when the block is freed.
 */
final class GuardedAllocator implements NativeAllocator {
  /** The fill pattern: not zero, and unlikely as an address, count or text. */
  private static final byte PATTERN = (byte) 0xE5;

  /** The exit status that a shell reports for an aborted process. */
  private static final int ABORTED = 134;

  /** The number of unguarded blocks after which the garbage collector is run again. */
  private static final int PATIENCE = 4096;

  private static final Cleaner CLEANER = Cleaner.create();

  private final NativeAllocator unguarded = new MallocAllocator();
  private final Map<Long, GuardedBlock> blocks = new ConcurrentHashMap<>();
  private final GuardedSpace space;
  private final long pageSize;
  private final Semaphore room;
  private int unguardedBlocks;

  GuardedAllocator(PageMapper pages) {
    boolean isWide = Native.POINTER_SIZE == Long.BYTES;
    space = new GuardedSpace(pages, isWide ? 1L << 30 : 1L << 26, isWide ? 1L << 36 : 1L << 29);
    pageSize = pages.pageSize();
    room = new Semaphore(pages.mostBlocks());
  }

  /** The position of a block and its pages. */
  private record GuardedBlock(GuardedSpace.Extent pages, long begin, long size) {
    long end() {
      return begin + size;
    }
  }

  @Override
  public boolean isolatesBlocks() {
    return true;
  }

  /** Fills the block with the pattern, so that code cannot rely on zeros. */
  @Override
  public long allocate(long size) {
    GuardedBlock block = place(size, NativeAllocator.alignmentFor(size));
    if (block == null) {
      return unguarded.allocate(size);
    }
    new Pointer(block.begin()).setMemory(0, size, PATTERN);
    return block.begin();
  }

  @Override
  public void free(long address) {
    GuardedBlock block = blocks.remove(address);
    if (block == null) {
      unguarded.free(address);
      return;
    }
    checkPattern(block, block.pages().begin(), block.begin(), "before");
    checkPattern(block, block.end(), block.pages().end(), "behind");
    space.free(block.pages());
    room.release();
  }

  @Override
  public Block block(int size, int alignment) {
    GuardedBlock block = place(size, alignment);
    if (block == null) {
      return unguarded.block(size, alignment);
    }
    long address = block.begin();
    ByteBuffer bytes = new Pointer(address).getByteBuffer(0, size);
    freeAfter(bytes, address);
    return new Block(bytes, address);
  }

  @Override
  public Memory memory(long size) {
    GuardedBlock block = place(size, NativeAllocator.alignmentFor(size));
    if (block == null) {
      return unguarded.memory(size);
    }
    GuardedMemory memory = new GuardedMemory(block);
    freeAfter(memory, block.begin());
    return memory;
  }

  /** A block as JNA memory. */
  private static final class GuardedMemory extends Memory {
    GuardedMemory(GuardedBlock block) {
      peer = block.begin();
      size = block.size();
    }
  }

  /** Frees a block when its owner is collected. */
  private void freeAfter(Object owner, long address) {
    CLEANER.register(owner, () -> free(address));
  }

  /** Places a block before a guard page; null if none is available. */
  private GuardedBlock place(long size, int alignment) {
    if (!room.tryAcquire() && !collectGarbage()) {
      return null;
    }
    GuardedSpace.Extent pages = space.take(roundUp(size) + (alignment > pageSize ? alignment : 0));
    if (pages == null) {
      room.release();
      countUnguarded();
      return null;
    }
    long begin = (pages.end() - size) & -(long) alignment;
    GuardedBlock block = new GuardedBlock(pages, begin, size);
    fill(pages.begin(), begin);
    fill(block.end(), pages.end());
    blocks.put(begin, block);
    return block;
  }

  /** Collects garbage, whose blocks still take addresses. */
  private synchronized boolean collectGarbage() {
    if (unguardedBlocks % PATIENCE == 0) {
      System.gc();
      try {
        if (room.tryAcquire(1, TimeUnit.SECONDS)) {
          return true;
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
    countUnguarded();
    return false;
  }

  private synchronized void countUnguarded() {
    if (unguardedBlocks++ == 0) {
      System.getLogger("io.ekkogen.runtime")
          .log(
              System.Logger.Level.WARNING,
              "With {0} blocks of native memory in use, some have no guard page: raise"
                  + " vm.max_map_count, or keep fewer structures",
              blocks.size());
    }
  }

  private long roundUp(long size) {
    return (size + pageSize - 1) & -pageSize;
  }

  private static void fill(long begin, long end) {
    if (begin < end) {
      new Pointer(begin).setMemory(0, end - begin, PATTERN);
    }
  }

  private static void checkPattern(GuardedBlock block, long begin, long end, String where) {
    if (begin < end) {
      byte[] bytes = new Pointer(begin).getByteArray(0, (int) (end - begin));
      for (int i = 0; i < bytes.length; i++) {
        if (bytes[i] != PATTERN) {
          report(block, begin + i - block.begin(), where);
        }
      }
    }
  }

  /** Ends the JVM, as a write to a guard page would. */
  private static void report(GuardedBlock block, long offset, String where) {
    new Throwable(
            "Native memory was written %s a block of %,d bytes at 0x%x: at offset %,d, found when"
                    .formatted(where, block.size(), block.begin(), offset)
                + " the block was freed, which is here")
        .printStackTrace();
    Runtime.getRuntime().halt(ABORTED);
  }
}
