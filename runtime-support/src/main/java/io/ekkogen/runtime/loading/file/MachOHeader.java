package io.ekkogen.runtime.loading.file;

import io.ekkogen.runtime.loading.file.BinaryHeader.Format;
import io.ekkogen.runtime.loading.file.BinaryHeader.Machine;
import io.ekkogen.runtime.platform.Architecture;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads Mach-O headers (macOS), thin and universal ("fat"), of either byte order. */
final class MachOHeader {
  private static final int THIN_32 = 0xfeedface;
  private static final int THIN_64 = 0xfeedfacf;
  private static final int FAT_32 = 0xcafebabe;
  private static final int FAT_64 = 0xcafebabf;
  private static final int SEGMENT_32 = 0x1;
  private static final int SEGMENT_64 = 0x19;

  /** The number of bytes that are read of a segment command. */
  private static final int SEGMENT = 56;

  /**
   * Java class files begin like fat files, but have their version, 45 or more, in place of the
   * count.
   */
  private static final int MOST_MACHINES = 44;

  private MachOHeader() {}

  /** Reads a header; throws IndexOutOfBoundsException if there are too few bytes. */
  static Optional<BinaryHeader> read(ByteBuffer bytes) {
    if (bytes.limit() < 8) {
      return Optional.empty();
    }
    for (ByteOrder order : List.of(ByteOrder.LITTLE_ENDIAN, ByteOrder.BIG_ENDIAN)) {
      ByteBuffer ordered = bytes.duplicate().order(order);
      switch (ordered.getInt(0)) {
        case THIN_32:
          return header(List.of(machine(ordered.getInt(4))), minimumSize(ordered, 28));
        case THIN_64:
          return header(List.of(machine(ordered.getInt(4))), minimumSize(ordered, 32));
        case FAT_32:
          return fat(ordered, 20);
        case FAT_64:
          return fat(ordered, 32);
        default:
      }
    }
    return Optional.empty();
  }

  private static Optional<BinaryHeader> fat(ByteBuffer bytes, int entrySize) {
    int count = bytes.getInt(4);
    if (count < 1 || count > MOST_MACHINES) {
      return Optional.empty();
    }
    List<Machine> machines = new ArrayList<>();
    long end = 8 + (long) count * entrySize;
    for (int i = 0; i < count; i++) {
      int entry = 8 + i * entrySize;
      machines.add(machine(bytes.getInt(entry)));
      end = Math.max(end, entrySize == 32 ? end64(bytes, entry + 8) : end32(bytes, entry + 8));
    }
    return header(List.copyOf(machines), end);
  }

  /** The end of the load commands and, if these are among the bytes, of the segments. */
  private static long minimumSize(ByteBuffer bytes, int headerSize) {
    if (bytes.limit() < headerSize) {
      return headerSize;
    }
    int count = bytes.getInt(16);
    long end = headerSize + (bytes.getInt(20) & 0xffffffffL);
    int command = headerSize;
    for (int i = 0; i < count && command <= bytes.limit() - SEGMENT; i++) {
      int size = bytes.getInt(command + 4);
      if (size < 8 || size > bytes.limit() - command) {
        return end;
      }
      end =
          switch (bytes.getInt(command)) {
            case SEGMENT_32 -> Math.max(end, end32(bytes, command + 32));
            case SEGMENT_64 -> Math.max(end, end64(bytes, command + 40));
            default -> end;
          };
      command += size;
    }
    return end;
  }

  /** An offset and a size that follow each other. */
  private static long end32(ByteBuffer bytes, int at) {
    return (bytes.getInt(at) & 0xffffffffL) + (bytes.getInt(at + 4) & 0xffffffffL);
  }

  private static long end64(ByteBuffer bytes, int at) {
    return BinaryHeader.end(bytes.getLong(at), bytes.getLong(at + 8));
  }

  private static Optional<BinaryHeader> header(List<Machine> machines, long size) {
    return Optional.of(new BinaryHeader(Format.MACH_O, machines, size));
  }

  private static Machine machine(int code) {
    return switch (code) {
      case 0x7 -> new Machine(Architecture.X86);
      case 0x01000007 -> new Machine(Architecture.X64);
      case 0x0100000c -> new Machine(Architecture.ARM64);
      case 0xc -> new Machine(Architecture.ARM);
      case 0x0200000c -> new Machine("arm64_32");
      case 0x12 -> new Machine("ppc");
      case 0x01000012 -> new Machine("ppc64");
      default -> new Machine(String.format("machine 0x%x", code));
    };
  }
}
