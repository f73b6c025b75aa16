package io.ekkogen.runtime.allocation;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Manages the address space of guarded blocks. Addresses are handed out in sequence and never
 * reused: those of a freed block stay unmapped. Once {@link #most} bytes of addresses are reserved,
 * regions in which all blocks are freed are released to the system, the oldest first.
 */
final class GuardedSpace {
  private final PageMapper pages;
  private final long regionSize;
  private final long most;
  private final Deque<Region> regions = new ArrayDeque<>();
  private long reserved;

  /**
   * @param regionSize the number of bytes of address space to reserve at a time
   * @param most the number of bytes that stay reserved, unless blocks in use need more
   */
  GuardedSpace(PageMapper pages, long regionSize, long most) {
    this.pages = pages;
    this.regionSize = regionSize;
    this.most = most;
  }

  /** A contiguous reservation of address space. */
  private static final class Region {
    final long begin;
    final long size;
    long taken;
    int inUse;

    Region(long begin, long size) {
      this.begin = begin;
      this.size = size;
    }
  }

  /** Committed memory, followed by one guard page. */
  record Extent(long begin, long size, Object region) {
    long end() {
      return begin + size;
    }
  }

  /**
   * Allocates zeroed memory, followed by a guard page.
   *
   * @param size in bytes, a multiple of the page size; 0 allocates only the guard page
   * @return null when there is no address space or memory left
   */
  synchronized Extent take(long size) {
    long needed = size + pages.pageSize();
    Region region = regions.peekLast();
    if (region == null || region.size - region.taken < needed) {
      region = reserve(Math.max(regionSize, needed));
      if (region == null) {
        return null;
      }
    }
    long begin = region.begin + region.taken;
    if (size > 0 && !pages.commit(begin, size)) {
      return null;
    }
    region.taken += needed;
    region.inUse++;
    return new Extent(begin, size, region);
  }

  /** Decommits the memory, so that any later access faults. */
  synchronized void free(Extent extent) {
    if (extent.size() > 0) {
      pages.decommit(extent.begin(), extent.size());
    }
    ((Region) extent.region()).inUse--;
  }

  private Region reserve(long size) {
    if (reserved + size > most) {
      releaseOldest(size);
    }
    long begin = pages.reserve(size);
    if (begin == 0) {
      return null;
    }
    Region region = new Region(begin, size);
    reserved += size;
    regions.add(region);
    return region;
  }

  private void releaseOldest(long size) {
    var oldest = regions.iterator();
    while (reserved + size > most && oldest.hasNext()) {
      Region region = oldest.next();
      if (region.inUse == 0) {
        pages.release(region.begin, region.size);
        reserved -= region.size;
        oldest.remove();
      }
    }
  }
}
