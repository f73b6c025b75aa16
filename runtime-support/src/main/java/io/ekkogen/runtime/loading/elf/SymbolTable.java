package io.ekkogen.runtime.loading.elf;

import static io.ekkogen.runtime.loading.elf.DamagedElfException.require;

import java.io.IOException;

/** Checks the symbol table, and the hash tables through which the loader looks up symbols. */
final class SymbolTable {
  private static final int THREAD_LOCAL = 6;
  private static final int INDIRECT_FUNCTION = 10;
  private static final int UNDEFINED = 0;
  private static final int FIRST_RESERVED = 0xff00;

  private final ElfImage image;
  private final DynamicSection dynamic;
  private final long table;
  private final int entrySize;

  SymbolTable(ElfImage image, DynamicSection dynamic) throws DamagedElfException {
    this.image = image;
    this.dynamic = dynamic;
    table = dynamic.need(DynamicSection.SYMBOLS, "a symbol table");
    entrySize = image.wide ? 24 : 16;
    require(
        dynamic.need(DynamicSection.SYMBOL_ENTRY, "the size of a symbol") == entrySize,
        "its symbols have an unknown size");
    require(table % image.wordSize() == 0, "its symbol table is not aligned");
  }

  /**
   * Checks hash tables and symbols.
   *
   * @return the number of symbols; -1 if it is unknown because the hash tables are empty
   */
  long check() throws IOException, DamagedElfException {
    long count = HashTables.count(image, dynamic);
    if (count < 0) {
      return count;
    }
    require(
        count <= room() && image.isContent(table, count * entrySize),
        "its symbol table is outside the loaded segments");
    for (long i = 0; i < count; i++) {
      symbol(table + i * entrySize);
    }
    return count;
  }

  /** The maximum number of symbols that fit into the table's segment. */
  long room() throws DamagedElfException {
    Segment segment =
        image
            .at(table, entrySize)
            .orElseThrow(
                () -> new DamagedElfException("its symbol table is outside the loaded segments"));
    return (segment.fileSize() - (table - segment.address())) / entrySize;
  }

  private void symbol(long symbol) throws IOException, DamagedElfException {
    dynamic.checkName(image.u32(symbol));
    int type = image.u8(symbol + (image.wide ? 4 : 12)) & 0xf;
    int section = image.u16(symbol + (image.wide ? 6 : 14));
    long value = image.word(symbol + (image.wide ? 8 : 4));
    if (section == UNDEFINED) {
      int visibility = image.u8(symbol + (image.wide ? 5 : 13)) & 3;
      require(visibility == 0, "a symbol of another library is hidden from it");
    }
    if (section == UNDEFINED || section >= FIRST_RESERVED) {
      return;
    }
    if (type == THREAD_LOCAL) {
      require(
          image.first(Segment.THREAD_LOCAL).isPresent(),
          "it has thread-local symbols, but no thread-local data");
    } else if (type == INDIRECT_FUNCTION) {
      require(image.isExecutable(value), "a function is outside its code");
    } else {
      require(image.at(value, 0).isPresent(), "a symbol is outside the loaded segments");
    }
  }
}
