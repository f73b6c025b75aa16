package io.ekkogen.runtime.loading.elf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.FileChannel;

/** Reads numbers from a file through a moving window. */
final class FileBytes {
  private static final int WINDOW = 1 << 16;

  private final FileChannel file;
  private final ByteBuffer window = ByteBuffer.allocate(WINDOW).limit(0);
  private long start;

  FileBytes(FileChannel file) {
    this.file = file;
  }

  void order(ByteOrder order) {
    window.order(order);
  }

  long size() throws IOException {
    return file.size();
  }

  int u8(long offset) throws IOException, DamagedElfException {
    return window.get(at(offset, 1)) & 0xff;
  }

  int u16(long offset) throws IOException, DamagedElfException {
    return window.getShort(at(offset, 2)) & 0xffff;
  }

  int i32(long offset) throws IOException, DamagedElfException {
    return window.getInt(at(offset, 4));
  }

  long i64(long offset) throws IOException, DamagedElfException {
    return window.getLong(at(offset, 8));
  }

  /** The position of {@code length} bytes in the window, which is moved if necessary. */
  private int at(long offset, int length) throws IOException, DamagedElfException {
    if (offset < start || offset - start > window.limit() - length) {
      fill(offset, length);
    }
    return (int) (offset - start);
  }

  private void fill(long offset, int length) throws IOException, DamagedElfException {
    DamagedElfException.require(offset >= 0, "it refers to bytes outside the file");
    window.clear();
    start = offset;
    long position = offset;
    while (window.hasRemaining()) {
      int read = file.read(window, position);
      if (read < 0) {
        break;
      }
      position += read;
    }
    window.flip();
    DamagedElfException.require(window.limit() >= length, "it refers to bytes outside the file");
  }
}
