package io.ekkogen.runtime.allocation;

import com.sun.jna.NativeLibrary;

/** Maps pages with {@code VirtualAlloc}. */
final class WindowsPageMapper extends PageMapper {
  private static final long PAGE_SIZE = 4096;
  private static final int MEM_COMMIT = 0x1000;
  private static final int MEM_RESERVE = 0x2000;
  private static final int MEM_DECOMMIT = 0x4000;
  private static final int MEM_RELEASE = 0x8000;
  private static final int PAGE_NOACCESS = 1;
  private static final int PAGE_READWRITE = 4;

  private final WordFunction virtualAlloc = find("VirtualAlloc", 4);
  private final WordFunction virtualFree = find("VirtualFree", 3);

  private static WordFunction find(String name, int arguments) {
    return new WordFunction(NativeLibrary.getInstance("kernel32"), name, arguments);
  }

  @Override
  long pageSize() {
    return PAGE_SIZE;
  }

  @Override
  int mostBlocks() {
    return Integer.MAX_VALUE;
  }

  @Override
  long reserve(long size) {
    return virtualAlloc.call(0, size, MEM_RESERVE, PAGE_NOACCESS);
  }

  @Override
  void release(long address, long size) {
    virtualFree.call(address, 0, MEM_RELEASE);
  }

  @Override
  boolean commit(long address, long size) {
    return virtualAlloc.call(address, size, MEM_COMMIT, PAGE_READWRITE) != 0;
  }

  @Override
  void decommit(long address, long size) {
    virtualFree.call(address, size, MEM_DECOMMIT);
  }
}
