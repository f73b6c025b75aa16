package io.ekkogen.runtime.loading.elf;

import static io.ekkogen.runtime.loading.elf.DamagedElfException.require;

import java.io.IOException;

/**
 * Checks symbol versions: those that the file needs, those that it defines, and the version of each
 * symbol.
 */
final class SymbolVersions {
  private static final String OUTSIDE = "its versions are outside the loaded segments";
  private static final int INDEX = 0x7fff;

  private final ElfImage image;
  private final DynamicSection dynamic;
  private int highest;

  private SymbolVersions(ElfImage image, DynamicSection dynamic) {
    this.image = image;
    this.dynamic = dynamic;
  }

  static void check(ElfImage image, DynamicSection dynamic, long symbols)
      throws IOException, DamagedElfException {
    boolean needs = dynamic.has(DynamicSection.NEEDED_VERSIONS);
    boolean defines = dynamic.has(DynamicSection.DEFINED_VERSIONS);
    dynamic.needTogether(
        "versions", DynamicSection.NEEDED_VERSIONS, DynamicSection.NEEDED_VERSIONS_COUNT);
    dynamic.needTogether(
        "versions", DynamicSection.DEFINED_VERSIONS, DynamicSection.DEFINED_VERSIONS_COUNT);
    require(
        dynamic.has(DynamicSection.SYMBOL_VERSIONS) == (needs || defines),
        "its dynamic section does not fully describe its versions");
    SymbolVersions versions = new SymbolVersions(image, dynamic);
    if (needs) {
      versions.needed();
    }
    if (defines) {
      versions.defined();
    }
    if ((needs || defines) && symbols > 0) {
      versions.ofSymbols(symbols);
    }
  }

  private void needed() throws IOException, DamagedElfException {
    long entry = dynamic.get(DynamicSection.NEEDED_VERSIONS);
    for (long rest = dynamic.get(DynamicSection.NEEDED_VERSIONS_COUNT); rest > 0; rest--) {
      require(image.isContent(entry, 16) && image.u16(entry) == 1, OUTSIDE);
      require(
          dynamic.needsFile(image, image.u32(entry + 4)),
          "it needs a version of a library that it does not need");
      long name = entry + image.u32(entry + 8);
      for (int names = image.u16(entry + 2); names > 0; names--) {
        require(image.isContent(name, 16), OUTSIDE);
        highest = Math.max(highest, image.u16(name + 6) & INDEX);
        dynamic.checkName(image.u32(name + 8));
        name = next(name, image.u32(name + 12), names, 16);
      }
      entry = next(entry, image.u32(entry + 12), rest, 16);
    }
  }

  private void defined() throws IOException, DamagedElfException {
    long entry = dynamic.get(DynamicSection.DEFINED_VERSIONS);
    for (long rest = dynamic.get(DynamicSection.DEFINED_VERSIONS_COUNT); rest > 0; rest--) {
      require(image.isContent(entry, 20) && image.u16(entry) == 1, OUTSIDE);
      highest = Math.max(highest, image.u16(entry + 4) & INDEX);
      long name = entry + image.u32(entry + 12);
      for (int names = image.u16(entry + 6); names > 0; names--) {
        require(image.isContent(name, 8), OUTSIDE);
        dynamic.checkName(image.u32(name));
        name = next(name, image.u32(name + 4), names, 8);
      }
      entry = next(entry, image.u32(entry + 16), rest, 20);
    }
  }

  /**
   * Follows the distance to the next entry: the loader stops at 0, which only the last entry has.
   */
  private static long next(long entry, long distance, long rest, int size)
      throws DamagedElfException {
    require(
        rest == 1 ? distance == 0 : distance >= size,
        "its versions do not have the number that it says");
    return entry + distance;
  }

  private void ofSymbols(long symbols) throws IOException, DamagedElfException {
    long table = dynamic.get(DynamicSection.SYMBOL_VERSIONS);
    require(
        table % 2 == 0 && image.isContent(table, symbols * 2),
        "the versions of its symbols are outside the loaded segments");
    for (long i = 0; i < symbols; i++) {
      require(
          (image.u16(table + i * 2) & INDEX) <= Math.max(1, highest),
          "a symbol has a version that does not exist");
    }
  }
}
