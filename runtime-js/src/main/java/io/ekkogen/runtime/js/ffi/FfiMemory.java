package io.ekkogen.runtime.js.ffi;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.allocation.NativeAllocator;
import io.ekkogen.runtime.script.NativeBlock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The memory that scripts allocate through {@code std:ffi}. Access to it is checked by range; every
 * other address is foreign, and used as it is. For the script's thread.
 *
 * <p>Memory that was freed is quarantined for a while, so that the C library does not give its
 * address to somebody else, whose memory would then be taken for the freed block. An allocator that
 * isolates blocks gets it at once, and makes it inaccessible.
 */
final class FfiMemory {
  /** How many freed blocks are remembered. */
  static final int REMEMBERED = 1024;

  /** The most memory that freed blocks may occupy, in bytes. */
  private static final long QUARANTINE = 64L << 20;

  private final NativeAllocator allocator;
  private final TreeMap<Long, FfiBlock> live = new TreeMap<>();
  private final TreeMap<Long, FfiBlock> freed = new TreeMap<>();
  private final Deque<FfiBlock> remembered = new ArrayDeque<>();
  private final Deque<FfiBlock> quarantined = new ArrayDeque<>();
  private long quarantinedBytes;

  private final Lease lease = new Lease(this::release);

  FfiMemory(NativeAllocator allocator) {
    this.allocator = allocator;
  }

  /**
   * Allocates zeroed memory.
   *
   * @param origin where the script allocated it, or null
   */
  long allocate(long size, String origin) {
    long begin = allocator.allocate(size);
    new Pointer(begin).setMemory(0, size, (byte) 0);
    FfiBlock block = new FfiBlock(begin, size, origin);
    forgetOverlapping(block);
    live.put(begin, block);
    return begin;
  }

  /** A block whose memory was released may have its address used again. */
  private void forgetOverlapping(FfiBlock block) {
    Map.Entry<Long, FfiBlock> other = freed.lowerEntry(block.end());
    while (other != null && other.getValue().end() > block.begin()) {
      freed.remove(other.getKey());
      other = freed.lowerEntry(block.end());
    }
  }

  /**
   * Frees a block.
   *
   * @throws IllegalStateException when the address is not that of a live block
   */
  void free(long address) {
    FfiBlock block = live.remove(address);
    if (block == null) {
      throw notLive(address);
    }
    freed.put(address, block);
    remembered.add(block);
    quarantined.add(block);
    quarantinedBytes += block.size();
    int most = allocator.isolatesBlocks() ? 0 : REMEMBERED;
    while (quarantined.size() > most || quarantinedBytes > QUARANTINE) {
      FfiBlock oldest = quarantined.remove();
      quarantinedBytes -= oldest.size();
      oldest.release(allocator);
    }
    if (remembered.size() > REMEMBERED) {
      FfiBlock oldest = remembered.remove();
      freed.remove(oldest.begin(), oldest);
    }
  }

  private IllegalStateException notLive(long address) {
    FfiBlock before = at(freed, address);
    if (before != null) {
      return new IllegalStateException(
          before.begin() == address
              ? "Double free: the pointer 0x%x was freed before".formatted(address)
              : "The pointer 0x%x is inside a block that was freed".formatted(address));
    }
    FfiBlock around = at(live, address);
    return new IllegalStateException(
        around == null
            ? "The pointer 0x%x was not allocated by this module".formatted(address)
            : "The pointer 0x%x is at offset %d of a block: free its beginning, 0x%x"
                .formatted(address, address - around.begin(), around.begin()));
  }

  /** The block in which an address is; null if there is none. */
  private static FfiBlock at(TreeMap<Long, FfiBlock> blocks, long address) {
    Map.Entry<Long, FfiBlock> entry = blocks.floorEntry(address);
    return entry != null && address < entry.getValue().end() ? entry.getValue() : null;
  }

  /**
   * The live block in which an address is, or null.
   *
   * @param size the number of bytes to be accessed
   * @throws IllegalStateException when the access touches memory that was freed
   * @throws IllegalArgumentException when it does not end in the live block in which it begins
   */
  private FfiBlock check(long address, long size) {
    FfiBlock block = at(live, address);
    if (block != null) {
      if (size > block.end() - address) {
        throw new IllegalArgumentException(
            "%d bytes at offset %d do not fit a block of %d bytes"
                .formatted(size, address - block.begin(), block.size()));
      }
      return block;
    }
    Map.Entry<Long, FfiBlock> before = freed.lowerEntry(address + Math.max(1, size));
    if (before != null && before.getValue().end() > address) {
      throw new IllegalStateException(
          "Use after free: the %d bytes at 0x%x were freed"
              .formatted(before.getValue().size(), before.getKey()));
    }
    return null;
  }

  /** Memory at an address, for one access; throws as {@link #check}. */
  NativeBlock access(long address, int size) {
    check(address, size);
    return NativeBlock.at(address, size);
  }

  /** Memory at an address, for as long as the block is reachable; throws as {@link #check}. */
  NativeBlock view(long address, int size) {
    FfiBlock block = check(address, size);
    return block == null ? NativeBlock.at(address, size) : block.view(address, size);
  }

  /** How many bytes are left in the live block at an address; -1 where there is none. */
  long remaining(long address) {
    FfiBlock block = check(address, 0);
    return block == null ? -1 : block.end() - address;
  }

  /** The beginning of the live block at an address; 0 where there is none. */
  long beginning(long address) {
    FfiBlock block = at(live, address);
    return block == null ? 0 : block.begin();
  }

  /** Describes what was not freed. */
  Stream<String> leaks() {
    return live.values().stream()
        .map(
            block ->
                FfiOrigin.describe(
                    "%d bytes at 0x%x were not freed".formatted(block.size(), block.begin()),
                    block.origin()));
  }

  /** What calls on other threads pin, so that the memory outlives the context for as long. */
  Lease lease() {
    return lease;
  }

  /** Releases everything, once no call on another thread may use it. */
  void close() {
    lease.close();
  }

  private void release() {
    live.values().forEach(block -> block.release(allocator));
    quarantined.forEach(block -> block.release(allocator));
    live.clear();
    freed.clear();
    remembered.clear();
    quarantined.clear();
  }
}
