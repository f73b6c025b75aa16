package io.ekkogen.runtime.loading.file;

import io.ekkogen.runtime.loading.file.BinaryHeader.Format;
import io.ekkogen.runtime.loading.file.BinaryHeader.Machine;
import io.ekkogen.runtime.platform.Architecture;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Optional;

/** Reads PE headers (Windows). */
final class PeHeader {
  private static final int DOS_MAGIC = 0x5a4d;
  private static final int PE_MAGIC = 0x4550;
  private static final int PE_OFFSET = 0x3c;
  private static final int SECTION = 40;

  private PeHeader() {}

  /**
   * Reads a header from little-endian bytes; throws IndexOutOfBoundsException if there are too few.
   */
  static Optional<BinaryHeader> read(ByteBuffer bytes) {
    if (bytes.limit() < PE_OFFSET + 4 || bytes.getShort(0) != DOS_MAGIC) {
      return Optional.empty();
    }
    int offset = bytes.getInt(PE_OFFSET);
    if (bytes.getInt(offset) != PE_MAGIC) {
      return Optional.empty();
    }
    Machine machine = machine(bytes.getShort(offset + 4) & 0xffff);
    return Optional.of(new BinaryHeader(Format.PE, List.of(machine), minimumSize(bytes, offset)));
  }

  /** The end of the section headers and, if these are among the bytes, of the sections. */
  private static long minimumSize(ByteBuffer bytes, int offset) {
    int count = bytes.getShort(offset + 6) & 0xffff;
    long table = offset + 24L + (bytes.getShort(offset + 20) & 0xffff);
    long end = table + (long) count * SECTION;
    for (long header = table; header < table + (long) count * SECTION; header += SECTION) {
      if (header + SECTION <= bytes.limit()) {
        long size = bytes.getInt((int) header + 16) & 0xffffffffL;
        long start = bytes.getInt((int) header + 20) & 0xffffffffL;
        end = start == 0 ? end : Math.max(end, start + size);
      }
    }
    return end;
  }

  private static Machine machine(int code) {
    return switch (code) {
      case 0x14c -> new Machine(Architecture.X86);
      case 0x8664 -> new Machine(Architecture.X64);
      case 0xaa64 -> new Machine(Architecture.ARM64);
      case 0x1c4 -> new Machine(Architecture.ARM);
      case 0x5064 -> new Machine(Architecture.RISCV64);
      case 0x6264 -> new Machine(Architecture.LOONGARCH64);
      case 0x200 -> new Machine("ia64");
      default -> new Machine(String.format("machine 0x%04x", code));
    };
  }
}
