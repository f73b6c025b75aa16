package io.ekkogen.runtime.allocation;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Addresses for guarded blocks. They are handed out one after the other and not again: those of a
 * freed block stay without memory behind them. Regions in which all blocks are freed are given back
 * to the system once {@link #most} bytes of addresses are taken, the oldest first.
 */
final class GuardedSpace {
  private final PageMapper pages;
  private final long regionSize;
  private final long most;
  private final Deque<Region> regions = new ArrayDeque<>();
  private long reserved;

  /**
   * @param regionSize how many bytes of addresses are reserved at a time
   * @param most how many are kept reserved, unless blocks that are in use need more
   */
  GuardedSpace(PageMapper pages, long regionSize, long most) {
    this.pages = pages;
    this.regionSize = regionSize;
    this.most = most;
  }

  /** Addresses that are reserved in one piece. */
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

  /** Addresses with memory behind them, and one guard page after it. */
  record Extent(long begin, long size, Object region) {
    long end() {
      return begin + size;
    }
  }

  /**
   * Takes addresses with zeroed memory behind them, and a guard page that follows.
   *
   * @param size in bytes, a multiple of the page size; 0 gives the guard page alone
   * @return null when there are no addresses or there is no memory
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

  /** Takes the memory away, so that any access faults from now on. */
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
