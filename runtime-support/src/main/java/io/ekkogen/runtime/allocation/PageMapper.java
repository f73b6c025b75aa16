package io.ekkogen.runtime.allocation;

import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;

/** Maps pages of memory. Addresses and sizes are multiples of {@link #pageSize}. */
abstract class PageMapper {
  static PageMapper current() {
    return Platform.current().os() == OperatingSystem.WINDOWS
        ? new WindowsPageMapper()
        : new PosixPageMapper(Platform.current().os());
  }

  /** The size of a page in bytes. */
  abstract long pageSize();

  /** The number of guarded blocks that the system can map at the same time. */
  abstract int mostBlocks();

  /** Reserves addresses without memory; returns 0 if there are none left. */
  abstract long reserve(long size);

  /** Releases the addresses of one reservation. */
  abstract void release(long address, long size);

  /** Commits zeroed memory to reserved addresses; false if there is no memory left. */
  abstract boolean commit(long address, long size);

  /** Decommits memory; the addresses stay reserved, and any access to them faults. */
  abstract void decommit(long address, long size);
}
