package io.ekkogen.runtime.loading.elf;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Changes numbers in a 64-bit ELF file of this machine's byte order. */
final class ElfEditor {
  private static final int HEADER = 64;
  private static final int PROGRAM_HEADER = 56;
  private static final int INIT = 12;

  final byte[] content;
  private final ByteBuffer bytes;

  ElfEditor(byte[] content) {
    this.content = content.clone();
    bytes = ByteBuffer.wrap(this.content).order(ByteOrder.nativeOrder());
  }

  /**
   * The parts that loaders read: the headers, the tables of the first segment, which end where code
   * begins if that is in the same segment, the dynamic section.
   */
  List<int[]> regions() {
    int load = programHeader(1);
    int tables = Math.min((int) bytes.getLong(load + 32), table(INIT));
    int dynamic = programHeader(2);
    return List.of(
        new int[] {0, HEADER + programHeaders() * PROGRAM_HEADER},
        new int[] {0, tables},
        new int[] {(int) bytes.getLong(dynamic + 8), (int) bytes.getLong(dynamic + 32)});
  }

  private int programHeaders() {
    return bytes.getShort(56);
  }

  /** The offset of the first program header of a type. */
  int programHeader(int type) {
    for (int i = 0; i < programHeaders(); i++) {
      int header = (int) bytes.getLong(32) + i * PROGRAM_HEADER;
      if (bytes.getInt(header) == type) {
        return header;
      }
    }
    throw new AssertionError("no program header of type " + type);
  }

  /** The offset of the dynamic section's entry with a tag. */
  int dynamic(long tag) {
    int segment = programHeader(2);
    int start = (int) bytes.getLong(segment + 8);
    for (int entry = start; bytes.getLong(entry) != 0; entry += 16) {
      if (bytes.getLong(entry) == tag) {
        return entry;
      }
    }
    throw new AssertionError("no dynamic entry " + tag);
  }

  /** The offset of the table to which an entry of the dynamic section points. */
  int table(long tag) {
    return offset(bytes.getLong(dynamic(tag) + 8));
  }

  /** The offset of an address. */
  int offset(long address) {
    for (int i = 0; i < programHeaders(); i++) {
      int header = (int) bytes.getLong(32) + i * PROGRAM_HEADER;
      long distance = address - bytes.getLong(header + 16);
      if (bytes.getInt(header) == 1 && distance >= 0 && distance < bytes.getLong(header + 32)) {
        return (int) (bytes.getLong(header + 8) + distance);
      }
    }
    throw new AssertionError("nothing is loaded at " + address);
  }

  /** The offsets of the symbols of a type. */
  List<Integer> symbols(int type, boolean defined) {
    List<Integer> symbols = new ArrayList<>();
    int end = table(DynamicSection.STRINGS);
    for (int at = table(DynamicSection.SYMBOLS) + 24; at + 24 <= end; at += 24) {
      if ((bytes.get(at + 4) & 0xf) == type && (bytes.getShort(at + 6) != 0) == defined) {
        symbols.add(at);
      }
    }
    return symbols;
  }

  long i64(int offset) {
    return bytes.getLong(offset);
  }

  int i32(int offset) {
    return bytes.getInt(offset);
  }

  void i64(int offset, long value) {
    bytes.putLong(offset, value);
  }

  void i32(int offset, int value) {
    bytes.putInt(offset, value);
  }

  void i16(int offset, int value) {
    bytes.putShort(offset, (short) value);
  }

  void i8(int offset, int value) {
    bytes.put(offset, (byte) value);
  }
}
