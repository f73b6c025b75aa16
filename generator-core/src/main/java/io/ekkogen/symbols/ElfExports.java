package io.ekkogen.symbols;

import static io.ekkogen.symbols.LibraryExports.place;
import static io.ekkogen.symbols.LibraryExports.text;
import static io.ekkogen.symbols.LibraryExports.unsigned;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the dynamic symbols of ELF files: System V ABI, chapter 4, and ELF-64, version 1.5. */
final class ElfExports {
  private static final int MAGIC = 0x464c457f;
  private static final int DYNAMIC_SYMBOLS = 11;
  private static final int GLOBAL = 1;
  private static final int WEAK = 2;
  private static final int UNIQUE = 10;
  private static final int OBJECT = 1;
  private static final int FUNCTION = 2;
  private static final int INDIRECT_FUNCTION = 10;
  private static final int HIDDEN_OR_INTERNAL = 0b11;
  private static final int PROTECTED = 3;

  /** Functions of every library, which the loader calls. */
  private static final Set<String> OF_THE_LOADER = Set.of("_init", "_fini");

  private final ByteBuffer bytes;
  private final boolean wide;

  private ElfExports(ByteBuffer bytes, boolean wide) {
    this.bytes = bytes;
    this.wide = wide;
  }

  static Optional<List<ExportedSymbol>> read(ByteBuffer file) {
    if (file.limit() < 52 || file.getInt(0) != MAGIC) {
      return Optional.empty();
    }
    ByteOrder order = file.get(5) == 1 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN;
    return Optional.of(new ElfExports(file.duplicate().order(order), file.get(4) == 2).symbols());
  }

  private List<ExportedSymbol> symbols() {
    long table = word(wide ? 40 : 32);
    int size = bytes.getShort(wide ? 58 : 46) & 0xffff;
    int count = bytes.getShort(wide ? 60 : 48) & 0xffff;
    List<ExportedSymbol> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int section = place(table + (long) i * size);
      if (bytes.getInt(section + 4) == DYNAMIC_SYMBOLS) {
        long strings = table + unsigned(bytes, section + (wide ? 40 : 24)) * size;
        add(found, offset(section), word(section + (wide ? 32 : 20)), offset(place(strings)));
      }
    }
    return found;
  }

  private void add(List<ExportedSymbol> found, long symbols, long size, long strings) {
    int entry = wide ? 24 : 16;
    for (long at = symbols; at + entry <= symbols + size; at += entry) {
      int symbol = place(at);
      int info = bytes.get(symbol + (wide ? 4 : 12)) & 0xff;
      int visibility = bytes.get(symbol + (wide ? 5 : 13)) & HIDDEN_OR_INTERNAL;
      int section = bytes.getShort(symbol + (wide ? 6 : 14));
      int binding = info >> 4;
      int type = info & 0xf;
      boolean isExported =
          section != 0
              && (binding == GLOBAL || binding == WEAK || binding == UNIQUE)
              && (visibility == 0 || visibility == PROTECTED)
              && (type == OBJECT || type == FUNCTION || type == INDIRECT_FUNCTION);
      String name = isExported ? text(bytes, strings + unsigned(bytes, symbol)) : "";
      if (!name.isEmpty() && !OF_THE_LOADER.contains(name)) {
        found.add(new ExportedSymbol(name, type != OBJECT));
      }
    }
  }

  /** The place in the file of a section's content. */
  private long offset(int section) {
    return word(section + (wide ? 24 : 16));
  }

  private long word(int place) {
    return wide ? bytes.getLong(place) : unsigned(bytes, place);
  }
}
