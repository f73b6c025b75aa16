package io.ekkogen.runtime.loading.elf;

import static io.ekkogen.runtime.loading.elf.DamagedElfException.require;

import java.io.IOException;

/** Checks the two kinds of symbol hash tables. */
final class HashTables {
  private static final String OUTSIDE = "its hash table is outside the loaded segments";
  private static final int S390 = 22;
  private static final int MOST = 1 << 26;

  private final ElfImage image;

  private HashTables(ElfImage image) {
    this.image = image;
  }

  /** The number of symbols according to the hash tables; -1 if they are empty. */
  static long count(ElfImage image, DynamicSection dynamic)
      throws IOException, DamagedElfException {
    HashTables tables = new HashTables(image);
    require(
        dynamic.has(DynamicSection.GNU_HASH) || dynamic.has(DynamicSection.HASH),
        "its dynamic section lacks a hash table");
    long count = -1;
    if (dynamic.has(DynamicSection.HASH)) {
      count = tables.systemV(dynamic.get(DynamicSection.HASH));
    }
    if (dynamic.has(DynamicSection.GNU_HASH)) {
      count = Math.max(count, tables.gnu(dynamic.get(DynamicSection.GNU_HASH)));
    }
    return count;
  }

  /**
   * Checks a System V table: buckets and chains of indices, which end with 0 and must not be
   * cyclic.
   */
  private long systemV(long table) throws IOException, DamagedElfException {
    long buckets = entry(table, 0);
    long symbols = entry(table, 1);
    require(buckets > 0 && symbols > 0, "its hash table is empty");
    require(image.isContent(table, (2 + buckets + symbols) * entrySize()), OUTSIDE);
    require(symbols <= MOST, "its hash table has a wrong size");
    // Read in order first: chains jump around in the table.
    int[] following = new int[(int) symbols];
    for (int i = 0; i < following.length; i++) {
      following[i] = (int) entry(table, 2 + buckets + i);
    }
    long steps = 0;
    for (long bucket = 0; bucket < buckets; bucket++) {
      long symbol = entry(table, 2 + bucket);
      while (symbol != 0) {
        require(symbol < symbols, "its hash table has a symbol that does not exist");
        require(++steps <= symbols, "its hash table has a cycle");
        symbol = following[(int) symbol] & 0xffffffffL;
      }
    }
    return symbols;
  }

  private long entry(long table, long index) throws IOException, DamagedElfException {
    long address = table + index * entrySize();
    long value = entrySize() == Integer.BYTES ? image.u32(address) : image.word(address);
    require(value >>> Integer.SIZE == 0, "its hash table has a wrong size");
    return value;
  }

  /** The size of the numbers in a System V table: that of a word only on s390x. */
  private int entrySize() {
    return image.machine == S390 ? image.wordSize() : Integer.BYTES;
  }

  /**
   * Checks a GNU table: a Bloom filter, buckets of first indices, and hashes whose lowest bit ends
   * a bucket.
   */
  private long gnu(long table) throws IOException, DamagedElfException {
    long buckets = image.u32(table);
    long first = image.u32(table + 4);
    long filter = image.u32(table + 8);
    require(
        buckets > 0 && filter > 0 && Long.bitCount(filter) == 1, "its hash table has a wrong size");
    long start = table + 16 + filter * image.wordSize();
    require(image.isContent(start, buckets * 4), OUTSIDE);
    long last = 0;
    for (long bucket = 0; bucket < buckets; bucket++) {
      long symbol = image.u32(start + bucket * 4);
      require(symbol == 0 || symbol >= first, "its hash table has a symbol that does not exist");
      last = Math.max(last, symbol);
    }
    if (last == 0) {
      return -1;
    }
    long hashes = start + buckets * 4;
    while ((image.u32(hashes + (last - first) * 4) & 1) == 0) {
      last++;
    }
    return last + 1;
  }
}
