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

  /** In bytes. */
  abstract long pageSize();

  /** How many blocks between guard pages the system can map at once. */
  abstract int mostBlocks();

  /** Takes addresses behind which there is no memory; 0 where there are none left. */
  abstract long reserve(long size);

  /** Gives the addresses of one reservation back. */
  abstract void release(long address, long size);

  /** Puts zeroed memory behind reserved addresses; false where there is none. */
  abstract boolean commit(long address, long size);

  /** Takes the memory away; the addresses stay reserved, and any access to them faults. */
  abstract void decommit(long address, long size);
}
