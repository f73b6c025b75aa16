package io.ekkogen.runtime.loading.elf;

/**
 * A program header.
 *
 * @param address the address relative to the load address
 * @param fileSize the number of bytes that come from the file
 */
record Segment(
    int type, int flags, long offset, long address, long fileSize, long memorySize, long align) {
  static final int LOAD = 1;
  static final int DYNAMIC = 2;
  static final int PROGRAM_HEADERS = 6;
  static final int THREAD_LOCAL = 7;
  static final int EXCEPTION_FRAMES = 0x6474e550;
  static final int READ_ONLY_AFTER_RELOCATION = 0x6474e552;
  static final int PROPERTIES = 0x6474e553;
  static final int NOTES = 4;

  boolean executable() {
    return (flags & 1) != 0;
  }

  boolean writable() {
    return (flags & 2) != 0;
  }

  boolean readable() {
    return (flags & 4) != 0;
  }

  /** Whether it contains {@code size} bytes at an address. */
  boolean holds(long at, long size) {
    return within(at, size, memorySize);
  }

  /** Whether it contains {@code size} bytes at an address that come from the file. */
  boolean holdsOfFile(long at, long size) {
    return within(at, size, fileSize);
  }

  private boolean within(long at, long size, long whole) {
    return size >= 0 && at >= address && at - address <= whole && size <= whole - (at - address);
  }
}
