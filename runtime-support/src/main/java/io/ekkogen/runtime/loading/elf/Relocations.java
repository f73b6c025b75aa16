package io.ekkogen.runtime.loading.elf;

import static io.ekkogen.runtime.loading.elf.DamagedElfException.require;

import java.io.IOException;
import java.util.Optional;

/** Checks relocations: the places in the library that the loader writes, and their symbols. */
final class Relocations {
  private static final String WHAT = "relocations";
  private static final String OUTSIDE = "its relocations are outside the loaded segments";
  private static final int LEAST_WRITTEN = 4;

  private final ElfImage image;
  private final DynamicSection dynamic;
  private final MachineRelocations machine;
  private final long symbols;
  private final FunctionArrays arrays;

  private Relocations(ElfImage image, DynamicSection dynamic, long symbols)
      throws DamagedElfException {
    this.image = image;
    this.dynamic = dynamic;
    this.symbols = symbols;
    machine = MachineRelocations.of(image.machine);
    arrays = new FunctionArrays(image, dynamic);
  }

  /**
   * Checks all relocation tables.
   *
   * @param symbols the maximum number of symbols
   */
  static void check(ElfImage image, DynamicSection dynamic, long symbols)
      throws IOException, DamagedElfException {
    new Relocations(image, dynamic, symbols).check();
  }

  private void check() throws IOException, DamagedElfException {
    dynamic.needTogether(
        WHAT, DynamicSection.RELA, DynamicSection.RELA_SIZE, DynamicSection.RELA_ENTRY);
    dynamic.needTogether(
        WHAT, DynamicSection.REL, DynamicSection.REL_SIZE, DynamicSection.REL_ENTRY);
    dynamic.needTogether(
        WHAT,
        DynamicSection.JUMP_RELOCATIONS,
        DynamicSection.JUMP_RELOCATIONS_SIZE,
        DynamicSection.JUMP_RELOCATIONS_KIND);
    dynamic.needTogether(
        WHAT, DynamicSection.RELR, DynamicSection.RELR_SIZE, DynamicSection.RELR_ENTRY);
    if (dynamic.has(DynamicSection.RELA)) {
      entrySize(DynamicSection.RELA_ENTRY, 3L * image.wordSize());
      table(DynamicSection.RELA, DynamicSection.RELA_SIZE, true, DynamicSection.RELA_COUNT);
    }
    if (dynamic.has(DynamicSection.REL)) {
      entrySize(DynamicSection.REL_ENTRY, 2L * image.wordSize());
      table(DynamicSection.REL, DynamicSection.REL_SIZE, false, DynamicSection.REL_COUNT);
    }
    if (dynamic.has(DynamicSection.JUMP_RELOCATIONS)) {
      long kind = dynamic.get(DynamicSection.JUMP_RELOCATIONS_KIND);
      require(
          kind == (image.wide ? DynamicSection.RELA : DynamicSection.REL),
          "its relocations are of an unknown kind");
      table(
          DynamicSection.JUMP_RELOCATIONS,
          DynamicSection.JUMP_RELOCATIONS_SIZE,
          image.wide,
          Long.MIN_VALUE);
    }
    if (dynamic.has(DynamicSection.RELR)) {
      entrySize(DynamicSection.RELR_ENTRY, image.wordSize());
      packed();
    }
    arrays.checkAllRelocated();
  }

  private void entrySize(long tag, long size) throws DamagedElfException {
    require(dynamic.get(tag) == size, "its relocations have an unknown size");
  }

  private void table(long tag, long sizeTag, boolean addends, long countTag)
      throws IOException, DamagedElfException {
    long table = dynamic.get(tag);
    long size = dynamic.get(sizeTag);
    long entry = (addends ? 3L : 2L) * image.wordSize();
    require(size % entry == 0, "its relocations have an unknown size");
    require(size == 0 || image.isContent(table, size), OUTSIDE);
    long relative = Math.min(dynamic.get(countTag), size / entry);
    for (long i = 0; i < size / entry; i++) {
      relocation(table + i * entry, addends, i < relative);
    }
  }

  private void relocation(long entry, boolean addends, boolean counted)
      throws IOException, DamagedElfException {
    int word = image.wordSize();
    long place = image.word(entry);
    long info = image.word(entry + word);
    long symbol = image.wide ? info >>> 32 : info >>> 8;
    int kind = image.wide ? (int) info : (int) (info & 0xff);
    require(
        !counted || machine.relative() < 0 || kind == machine.relative(),
        "it counts relocations as relative that are not");
    if (kind == 0) {
      return;
    }
    require(kind != machine.copy(), "it has relocations that only programs have");
    require(symbol < symbols, "a relocation refers to a symbol that does not exist");
    requireWritable(place);
    boolean indirect = kind == machine.indirect();
    if (indirect || arrays.include(place)) {
      long target = addends ? image.word(entry + 2L * word) : content(place);
      require(!indirect || image.isExecutable(target), "an indirect function is outside its code");
      arrays.relocated(place, kind == machine.relative(), target);
    }
  }

  /** The word at {@code place}, to which a relocation without an addend adds. */
  private long content(long place) throws IOException, DamagedElfException {
    return image.isContent(place, image.wordSize()) ? image.word(place) : 0;
  }

  private void requireWritable(long place) throws DamagedElfException {
    Optional<Segment> segment = image.at(place, LEAST_WRITTEN);
    require(
        segment.isPresent() && (segment.get().writable() || dynamic.relocatesText()),
        "it has relocations of read-only data");
  }

  /** Checks packed relative relocations: an address, then bits for the words after it. */
  private void packed() throws IOException, DamagedElfException {
    long table = dynamic.get(DynamicSection.RELR);
    long size = dynamic.get(DynamicSection.RELR_SIZE);
    int word = image.wordSize();
    require(size % word == 0 && image.isContent(table, size), OUTSIDE);
    long next = 0;
    for (long entry = table; entry < table + size; entry += word) {
      long value = image.word(entry);
      if ((value & 1) == 0) {
        relative(value);
        next = value + word;
      } else {
        for (int bit = 1; bit < word * 8; bit++) {
          if ((value >>> bit & 1) != 0) {
            relative(next + (long) (bit - 1) * word);
          }
        }
        next += (word * 8L - 1) * word;
      }
    }
  }

  private void relative(long place) throws IOException, DamagedElfException {
    requireWritable(place);
    if (arrays.include(place)) {
      arrays.relocated(place, true, content(place));
    }
  }
}
