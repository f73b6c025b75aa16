package io.ekkogen.symbols;

import static io.ekkogen.symbols.LibraryExports.place;
import static io.ekkogen.symbols.LibraryExports.text;
import static io.ekkogen.symbols.LibraryExports.unsigned;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads the symbol table of Mach-O files: Apple's mach-o/loader.h and mach-o/nlist.h. */
final class MachOExports {
  private static final int THIN_32 = 0xfeedface;
  private static final int THIN_64 = 0xfeedfacf;
  private static final int FAT_32 = 0xcafebabe;
  private static final int FAT_64 = 0xcafebabf;
  private static final int SYMBOL_TABLE = 0x2;
  private static final int SEGMENT_32 = 0x1;
  private static final int SEGMENT_64 = 0x19;
  private static final int INSTRUCTIONS = 0x80000400;

  /** Of a symbol's type: it is external, has a section, and is not for debuggers or private. */
  private static final int EXPORT_MASK = 0xff;

  private static final int EXPORT = 0x0f;

  private final ByteBuffer bytes;
  private final boolean wide;

  private MachOExports(ByteBuffer bytes, boolean wide) {
    this.bytes = bytes;
    this.wide = wide;
  }

  static Optional<List<ExportedSymbol>> read(ByteBuffer file) {
    if (file.limit() < 32) {
      return Optional.empty();
    }
    ByteBuffer big = file.duplicate().order(ByteOrder.BIG_ENDIAN);
    int magic = big.getInt(0);
    if (magic == FAT_32 || magic == FAT_64) {
      long start = magic == FAT_64 ? big.getLong(16) : unsigned(big, 16);
      ByteBuffer first = file.duplicate().position(place(start)).slice();
      return thin(first.order(ByteOrder.LITTLE_ENDIAN));
    }
    return thin(file.duplicate().order(ByteOrder.LITTLE_ENDIAN)).or(() -> thin(big));
  }

  private static Optional<List<ExportedSymbol>> thin(ByteBuffer bytes) {
    int magic = bytes.getInt(0);
    return magic == THIN_32 || magic == THIN_64
        ? Optional.of(new MachOExports(bytes, magic == THIN_64).symbols())
        : Optional.empty();
  }

  private List<ExportedSymbol> symbols() {
    List<Boolean> isCode = new ArrayList<>();
    List<ExportedSymbol> found = new ArrayList<>();
    int command = wide ? 32 : 28;
    for (int i = 0; i < bytes.getInt(16); i++) {
      switch (bytes.getInt(command)) {
        case SEGMENT_32, SEGMENT_64 -> addSections(command, isCode);
        case SYMBOL_TABLE -> addSymbols(command, isCode, found);
        default -> {}
      }
      int size = bytes.getInt(command + 4);
      command = place(command + (long) Math.max(size, 8));
    }
    return found;
  }

  private void addSections(int segment, List<Boolean> isCode) {
    int count = bytes.getInt(segment + (wide ? 64 : 48));
    int size = wide ? 80 : 68;
    for (int i = 0; i < count; i++) {
      int section = place(segment + (wide ? 72L : 56L) + (long) i * size);
      isCode.add((bytes.getInt(section + (wide ? 64 : 56)) & INSTRUCTIONS) != 0);
    }
  }

  private void addSymbols(int command, List<Boolean> isCode, List<ExportedSymbol> found) {
    long table = unsigned(bytes, command + 8);
    long count = unsigned(bytes, command + 12);
    long strings = unsigned(bytes, command + 16);
    for (long i = 0; i < count; i++) {
      int symbol = place(table + i * (wide ? 16 : 12));
      int section = bytes.get(symbol + 5) & 0xff;
      String name =
          (bytes.get(symbol + 4) & EXPORT_MASK) == EXPORT
              ? text(bytes, strings + unsigned(bytes, symbol))
              : "";
      // The compiler puts an underscore before each name of C.
      if (name.startsWith("_")) {
        found.add(new ExportedSymbol(name.substring(1), isCode.get(section - 1)));
      }
    }
  }
}
