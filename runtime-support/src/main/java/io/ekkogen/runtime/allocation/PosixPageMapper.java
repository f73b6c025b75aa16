package io.ekkogen.runtime.allocation;

import com.sun.jna.NativeLibrary;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Maps pages with {@code mmap}, on Linux, macOS and FreeBSD. */
final class PosixPageMapper extends PageMapper {
  private static final int PROT_NONE = 0;
  private static final int PROT_READ_WRITE = 1 | 2;
  private static final int MAP_PRIVATE = 2;
  private static final int MAP_FIXED = 0x10;
  private static final long FAILED = WordFunction.ALL_ONES;

  /** The kernel's default. */
  private static final int USUAL_MAP_COUNT = 65530;

  private final WordFunction mmap = find("mmap", 6);
  private final WordFunction munmap = find("munmap", 2);
  private final WordFunction mprotect = find("mprotect", 3);
  private final boolean isLinux;
  private final long pageSize;

  /** {@code MAP_PRIVATE | MAP_ANONYMOUS | MAP_NORESERVE}. */
  private final int flags;

  PosixPageMapper(OperatingSystem os) {
    isLinux = os.isLinux();
    flags = MAP_PRIVATE | (isLinux ? 0x20 | 0x4000 : 0x1000 | 0x40);
    pageSize = find("getpagesize", 0).call();
  }

  private static WordFunction find(String name, int arguments) {
    return new WordFunction(NativeLibrary.getProcess(), name, arguments);
  }

  @Override
  long pageSize() {
    return pageSize;
  }

  /**
   * On Linux a process may have {@code vm.max_map_count} mappings. Each block takes two: its memory
   * and the inaccessible page after it. A quarter is left for the JVM.
   */
  @Override
  int mostBlocks() {
    return isLinux ? maxMapCount() / 4 * 3 / 2 : Integer.MAX_VALUE;
  }

  /** The kernel returns the number in one large read, not in several. */
  private static int maxMapCount() {
    try (BufferedReader file = Files.newBufferedReader(Path.of("/proc/sys/vm/max_map_count"))) {
      return Integer.parseInt(file.readLine());
    } catch (IOException | NumberFormatException e) {
      return USUAL_MAP_COUNT;
    }
  }

  @Override
  long reserve(long size) {
    long address = mmap.call(0, size, PROT_NONE, flags, -1, 0);
    return address == FAILED ? 0 : address;
  }

  @Override
  void release(long address, long size) {
    munmap.call(address, size);
  }

  @Override
  boolean commit(long address, long size) {
    return (int) mprotect.call(address, size, PROT_READ_WRITE) == 0;
  }

  /** Maps over the old pages: the kernel merges the new mapping with its neighbours. */
  @Override
  void decommit(long address, long size) {
    mmap.call(address, size, PROT_NONE, flags | MAP_FIXED, -1, 0);
  }
}
