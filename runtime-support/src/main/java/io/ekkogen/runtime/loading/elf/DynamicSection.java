package io.ekkogen.runtime.loading.elf;

import static io.ekkogen.runtime.loading.elf.DamagedElfException.require;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The dynamic section: tables, their sizes, and names of other files. */
final class DynamicSection {
  static final long JUMP_RELOCATIONS_SIZE = 2;
  static final long GOT = 3;
  static final long HASH = 4;
  static final long STRINGS = 5;
  static final long SYMBOLS = 6;
  static final long RELA = 7;
  static final long RELA_SIZE = 8;
  static final long RELA_ENTRY = 9;
  static final long STRINGS_SIZE = 10;
  static final long SYMBOL_ENTRY = 11;
  static final long INIT = 12;
  static final long FINI = 13;
  static final long REL = 17;
  static final long REL_SIZE = 18;
  static final long REL_ENTRY = 19;
  static final long JUMP_RELOCATIONS_KIND = 20;
  static final long TEXT_RELOCATIONS = 22;
  static final long JUMP_RELOCATIONS = 23;
  static final long INIT_ARRAY = 25;
  static final long FINI_ARRAY = 26;
  static final long INIT_ARRAY_SIZE = 27;
  static final long FINI_ARRAY_SIZE = 28;
  static final long FLAGS = 30;
  static final long RELR_SIZE = 35;
  static final long RELR = 36;
  static final long RELR_ENTRY = 37;
  static final long GNU_HASH = 0x6ffffef5L;
  static final long SYMBOL_VERSIONS = 0x6ffffff0L;
  static final long RELA_COUNT = 0x6ffffff9L;
  static final long REL_COUNT = 0x6ffffffaL;
  static final long DEFINED_VERSIONS = 0x6ffffffcL;
  static final long DEFINED_VERSIONS_COUNT = 0x6ffffffdL;
  static final long NEEDED_VERSIONS = 0x6ffffffeL;
  static final long NEEDED_VERSIONS_COUNT = 0x6fffffffL;

  private static final long NEEDED = 1;
  private static final Set<Long> NAMES =
      Set.of(NEEDED, 14L, 15L, 29L, 0x6ffffefbL, 0x6ffffefcL, 0x7ffffffdL, 0x7fffffffL);

  private final Map<Long, Long> values = new HashMap<>();
  private final List<Long> names = new ArrayList<>();
  private final List<Long> needed = new ArrayList<>();

  private DynamicSection() {}

  static DynamicSection read(ElfImage image, Segment segment)
      throws IOException, DamagedElfException {
    DynamicSection section = new DynamicSection();
    int word = image.wordSize();
    long end = segment.address() + segment.memorySize();
    long entry = segment.address();
    while (true) {
      require(end - entry >= 2L * word, "its dynamic section has no end");
      long tag = image.word(entry);
      if (tag == 0) {
        return section;
      }
      long value = image.word(entry + word);
      section.values.put(tag, value);
      if (NAMES.contains(tag)) {
        section.names.add(value);
      }
      if (tag == NEEDED) {
        section.needed.add(value);
      }
      entry += 2L * word;
    }
  }

  boolean has(long tag) {
    return values.containsKey(tag);
  }

  /** The value of a tag; 0 if it is absent. */
  long get(long tag) {
    return values.getOrDefault(tag, 0L);
  }

  /** The value of a required tag. */
  long need(long tag, String what) throws DamagedElfException {
    require(has(tag), "its dynamic section lacks " + what);
    return get(tag);
  }

  /** Checks that a table and its size are either both present or both absent. */
  void needTogether(String what, long first, long... others) throws DamagedElfException {
    for (long other : others) {
      require(has(first) == has(other), "its dynamic section does not fully describe its " + what);
    }
  }

  boolean relocatesText() {
    return has(TEXT_RELOCATIONS) || (get(FLAGS) & 4) != 0;
  }

  /** Checks that the names of files are in the string table, which ends with a zero. */
  void checkStrings(ElfImage image) throws IOException, DamagedElfException {
    long strings = need(STRINGS, "a string table");
    long size = need(STRINGS_SIZE, "the size of its string table");
    require(
        size > 0 && image.isContent(strings, size),
        "its string table is outside the loaded segments");
    require(image.u8(strings + size - 1) == 0, "its string table does not end with a zero byte");
    for (long name : names) {
      checkName(name);
    }
  }

  /** Whether a name in the string table is that of a required file. */
  boolean needsFile(ElfImage image, long name) throws IOException, DamagedElfException {
    checkName(name);
    for (long file : needed) {
      if (file == name || string(image, file).equals(string(image, name))) {
        return true;
      }
    }
    return false;
  }

  private String string(ElfImage image, long name) throws IOException, DamagedElfException {
    StringBuilder text = new StringBuilder();
    for (long at = get(STRINGS) + name; image.u8(at) != 0; at++) {
      text.append((char) image.u8(at));
    }
    return text.toString();
  }

  /** Checks that a name is in the string table. */
  void checkName(long name) throws DamagedElfException {
    require(
        Long.compareUnsigned(name, get(STRINGS_SIZE)) < 0, "a name is outside its string table");
  }
}
