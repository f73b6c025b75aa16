package io.ekkogen.runtime.loading.elf;

import static io.ekkogen.runtime.loading.elf.DamagedElfException.require;

import java.io.IOException;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An ELF file as the system's loader sees it: segments, and content by address. */
final class ElfImage {
  private static final int SHARED_LIBRARY = 3;

  final boolean wide;
  final int machine;
  final long headersOffset;
  private final FileBytes bytes;
  private final List<Segment> segments = new ArrayList<>();
  private final List<Segment> loaded;
  // A cache: tables, and the addresses in them, are mostly read in order.
  private Segment lastRead;
  private Segment lastFound;

  private ElfImage(FileBytes bytes) throws IOException, DamagedElfException {
    this.bytes = bytes;
    wide = bytes.u8(4) == 2;
    bytes.order(bytes.u8(5) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    machine = bytes.u16(18);
    require(bytes.u16(16) == SHARED_LIBRARY, "its header says that it is not a shared library");
    require(
        bytes.u8(6) == 1 && bytes.i32(20) == 1, "its header has an unknown version of the format");
    headersOffset = wide ? bytes.i64(32) : bytes.i32(28) & 0xffffffffL;
    int size = bytes.u16(wide ? 54 : 42);
    int count = bytes.u16(wide ? 56 : 44);
    require(count == 0 || size == (wide ? 56 : 32), "its program headers have an unknown size");
    for (int i = 0; i < count; i++) {
      segments.add(segment(headersOffset + (long) i * size));
    }
    loaded = segments.stream().filter(segment -> segment.type() == Segment.LOAD).toList();
  }

  /** Reads the headers of a file that begins with an ELF header. */
  static ElfImage read(FileBytes bytes) throws IOException, DamagedElfException {
    return new ElfImage(bytes);
  }

  private Segment segment(long at) throws IOException, DamagedElfException {
    return wide
        ? new Segment(
            bytes.i32(at),
            bytes.i32(at + 4),
            bytes.i64(at + 8),
            bytes.i64(at + 16),
            bytes.i64(at + 32),
            bytes.i64(at + 40),
            bytes.i64(at + 48))
        : new Segment(
            bytes.i32(at),
            bytes.i32(at + 24),
            unsigned(at + 4),
            unsigned(at + 8),
            unsigned(at + 16),
            unsigned(at + 20),
            unsigned(at + 28));
  }

  private long unsigned(long offset) throws IOException, DamagedElfException {
    return bytes.i32(offset) & 0xffffffffL;
  }

  long fileSize() throws IOException {
    return bytes.size();
  }

  int wordSize() {
    return wide ? 8 : 4;
  }

  List<Segment> segments() {
    return segments;
  }

  List<Segment> loaded() {
    return loaded;
  }

  Optional<Segment> first(int type) {
    return segments.stream().filter(segment -> segment.type() == type).findFirst();
  }

  /** The loaded segment that contains an address. */
  Optional<Segment> at(long address, long size) {
    if (lastFound == null || !lastFound.holds(address, size)) {
      lastFound = find(address, size);
    }
    return Optional.ofNullable(lastFound);
  }

  private Segment find(long address, long size) {
    for (Segment segment : loaded) {
      if (segment.holds(address, size)) {
        return segment;
      }
    }
    return null;
  }

  boolean isExecutable(long address) {
    return at(address, 1).filter(Segment::executable).isPresent();
  }

  /** Whether the bytes are readable and come from the file. */
  boolean isContent(long address, long size) {
    if (lastRead == null || !lastRead.holdsOfFile(address, size)) {
      lastRead = find(address, size);
    }
    return lastRead != null && lastRead.holdsOfFile(address, size) && lastRead.readable();
  }

  /** Reads a number of address width. */
  long word(long address) throws IOException, DamagedElfException {
    return wide ? bytes.i64(offset(address, 8)) : bytes.i32(offset(address, 4)) & 0xffffffffL;
  }

  long u32(long address) throws IOException, DamagedElfException {
    return bytes.i32(offset(address, 4)) & 0xffffffffL;
  }

  int u16(long address) throws IOException, DamagedElfException {
    return bytes.u16(offset(address, 2));
  }

  int u8(long address) throws IOException, DamagedElfException {
    return bytes.u8(offset(address, 1));
  }

  private long offset(long address, int size) throws DamagedElfException {
    require(isContent(address, size), "one of its tables is outside the loaded segments");
    return lastRead.offset() + (address - lastRead.address());
  }
}
