package io.ekkogen.runtime.loading.file;

import io.ekkogen.runtime.loading.file.BinaryHeader.Format;
import io.ekkogen.runtime.loading.file.BinaryHeader.Machine;
import io.ekkogen.runtime.platform.Architecture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.Optional;

/** Reads ELF headers (Linux, FreeBSD), 32 and 64 bits wide, of either byte order. */
final class ElfHeader {
  private static final int MAGIC = 0x464c457f;
  private static final int LOAD_SEGMENT = 1;

  private ElfHeader() {}

  /**
   * Reads a header from little-endian bytes; throws IndexOutOfBoundsException if there are too few.
   */
  static Optional<BinaryHeader> read(ByteBuffer bytes) {
    if (bytes.limit() < 20 || bytes.getInt(0) != MAGIC) {
      return Optional.empty();
    }
    int width = bytes.get(4);
    int data = bytes.get(5);
    if ((width != 1 && width != 2) || (data != 1 && data != 2)) {
      return Optional.empty();
    }
    ByteBuffer elf =
        bytes.duplicate().order(data == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    boolean wide = width == 2;
    Machine machine = machine(elf.getShort(18) & 0xffff, wide, data == 1);
    return Optional.of(new BinaryHeader(Format.ELF, List.of(machine), minimumSize(elf, wide)));
  }

  private static Machine machine(int code, boolean wide, boolean little) {
    return switch (code) {
      case 3 -> new Machine(Architecture.X86);
      case 62 -> wide ? new Machine(Architecture.X64) : new Machine("x32");
      case 40 -> little ? new Machine(Architecture.ARM) : new Machine("big-endian arm");
      case 183 -> wide && little ? new Machine(Architecture.ARM64) : odd("aarch64", wide);
      case 243 -> wide ? new Machine(Architecture.RISCV64) : new Machine("riscv32");
      case 21 -> little ? new Machine(Architecture.PPC64LE) : new Machine("ppc64");
      case 22 -> wide ? new Machine(Architecture.S390X) : new Machine("s390");
      case 258 -> wide ? new Machine(Architecture.LOONGARCH64) : new Machine("loongarch32");
      case 2, 43 -> new Machine("sparc");
      case 8 -> new Machine("mips");
      case 20 -> new Machine("ppc");
      case 50 -> new Machine("ia64");
      default -> new Machine("machine " + code);
    };
  }

  private static Machine odd(String name, boolean wide) {
    return new Machine((wide ? "big-endian " : "32-bit ") + name);
  }

  /** The end of the program headers and, if these are among the bytes, of the segments. */
  private static long minimumSize(ByteBuffer elf, boolean wide) {
    long table = wide ? elf.getLong(32) : elf.getInt(28) & 0xffffffffL;
    int entry = elf.getShort(wide ? 54 : 42) & 0xffff;
    int count = elf.getShort(wide ? 56 : 44) & 0xffff;
    if (count == 0) {
      return wide ? 64 : 52;
    }
    long end = BinaryHeader.end(table, (long) entry * count);
    if (entry < (wide ? 56 : 32) || end > elf.limit()) {
      return end;
    }
    for (int i = 0; i < count; i++) {
      int header = (int) table + i * entry;
      if (elf.getInt(header) == LOAD_SEGMENT) {
        long offset = wide ? elf.getLong(header + 8) : elf.getInt(header + 4) & 0xffffffffL;
        long size = wide ? elf.getLong(header + 32) : elf.getInt(header + 16) & 0xffffffffL;
        end = Math.max(end, BinaryHeader.end(offset, size));
      }
    }
    return end;
  }
}
