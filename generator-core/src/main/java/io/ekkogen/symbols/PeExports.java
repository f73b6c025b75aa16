package io.ekkogen.symbols;

import static io.ekkogen.symbols.LibraryExports.place;
import static io.ekkogen.symbols.LibraryExports.text;
import static io.ekkogen.symbols.LibraryExports.unsigned;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the export directory of PE files: Microsoft's PE format, section "The .edata section". */
final class PeExports {
  private static final int DOS_MAGIC = 0x5a4d;
  private static final int PE_MAGIC = 0x4550;
  private static final int PE_OFFSET = 0x3c;
  private static final int HEADER = 24;
  private static final int PE32_PLUS = 0x20b;
  private static final int SECTION = 40;
  private static final int EXECUTABLE = 0x20000000;

  private final ByteBuffer bytes;
  private final int header;

  private PeExports(ByteBuffer bytes, int header) {
    this.bytes = bytes;
    this.header = header;
  }

  static Optional<List<ExportedSymbol>> read(ByteBuffer bytes) {
    if (bytes.limit() < PE_OFFSET + 4 || bytes.getShort(0) != DOS_MAGIC) {
      return Optional.empty();
    }
    int header = bytes.getInt(PE_OFFSET);
    return bytes.getInt(header) == PE_MAGIC
        ? Optional.of(new PeExports(bytes, header).symbols())
        : Optional.empty();
  }

  private List<ExportedSymbol> symbols() {
    boolean wide = (bytes.getShort(header + HEADER) & 0xffff) == PE32_PLUS;
    int entry = header + HEADER + (wide ? 112 : 96);
    List<ExportedSymbol> found = new ArrayList<>();
    long directory = unsigned(bytes, entry);
    if (directory == 0) {
      return found;
    }
    long end = directory + unsigned(bytes, entry + 4);
    int table = content(directory);
    int count = bytes.getInt(table + 24);
    int functions = content(unsigned(bytes, table + 28));
    int names = content(unsigned(bytes, table + 32));
    int ordinals = content(unsigned(bytes, table + 36));
    for (int i = 0; i < count; i++) {
      String name = text(bytes, content(unsigned(bytes, place(names + 4L * i))));
      int ordinal = bytes.getShort(place(ordinals + 2L * i)) & 0xffff;
      long address = unsigned(bytes, place(functions + 4L * ordinal));
      boolean isForwarded = address >= directory && address < end;
      found.add(new ExportedSymbol(name, isForwarded || isCode(address)));
    }
    return found;
  }

  private boolean isCode(long address) {
    return (bytes.getInt(section(address) + 36) & EXECUTABLE) != 0;
  }

  /** The place in the file of what is loaded at an address relative to the image. */
  private int content(long address) {
    int section = section(address);
    return place(unsigned(bytes, section + 20) + address - unsigned(bytes, section + 12));
  }

  private int section(long address) {
    int count = bytes.getShort(header + 6) & 0xffff;
    int first = header + HEADER + (bytes.getShort(header + 20) & 0xffff);
    for (int i = 0; i < count; i++) {
      int section = first + i * SECTION;
      long offset = address - unsigned(bytes, section + 12);
      long size = Math.max(unsigned(bytes, section + 8), unsigned(bytes, section + 16));
      if (offset >= 0 && offset < size) {
        return section;
      }
    }
    throw new IndexOutOfBoundsException("no section has the address " + address);
  }
}
