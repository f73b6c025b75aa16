package io.ekkogen.runtime.loading.elf;

import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.Platform;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each fault is introduced into a compiled library. */
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have no ELF files")
class ElfCheckTest {
  private static final int THREAD_LOCAL = 6;
  private static final int INDIRECT_FUNCTION = 10;
  private static final long NOWHERE = 0x7fffff000L;

  @TempDir Path directory;
  private byte[] tables;

  @BeforeEach
  void compiled() throws Exception {
    tables = Files.readAllBytes(NativeFixtures.copyTo(directory, "tables"));
  }

  @Test
  void compiledLibrariesAreAccepted() throws Exception {
    for (String fixture : new String[] {"mathlib", "lazy", "base", "dependent", "callbacks"}) {
      ElfCheck.check(NativeFixtures.copyTo(directory, fixture));
    }
    ElfCheck.check(directory.resolve("libtables.so"));
    try (Stream<Path> files = Files.walk(Path.of(System.getProperty("java.home"), "lib"))) {
      for (Path file : files.filter(it -> it.toString().endsWith(".so")).toList()) {
        ElfCheck.check(file);
      }
    }
  }

  private static Arguments fault(String message, Consumer<ElfEditor> change) {
    return arguments(message, change);
  }

  /** Changes the value of an entry of the dynamic section. */
  private static Arguments value(String message, long tag, long value) {
    return fault(message, elf -> elf.i64(elf.dynamic(tag) + 8, value));
  }

  /** Replaces an entry of the dynamic section by one that loaders ignore. */
  private static Arguments without(String message, long tag) {
    return fault(message, elf -> elf.i64(elf.dynamic(tag), 0x6ffffff5L));
  }

  /** The address of the dynamic section, which is no code. */
  private static long dataAddress(ElfEditor elf) {
    return elf.i64(elf.programHeader(2) + 16);
  }

  /** Replaces the hash table by one of the older kind: the number of buckets, of symbols, ... */
  private static Arguments oldHash(String message, long... numbers) {
    return fault(
        message,
        elf -> {
          elf.i64(elf.dynamic(DynamicSection.GNU_HASH), DynamicSection.HASH);
          int table = elf.table(DynamicSection.HASH);
          boolean isWide = Platform.current().arch() == Architecture.S390X;
          for (int i = 0; i < numbers.length; i++) {
            if (isWide) {
              elf.i64(table + 8 * i, numbers[i]);
            } else {
              elf.i32(table + 4 * i, (int) numbers[i]);
            }
          }
        });
  }

  static Stream<Arguments> headers() {
    return Stream.of(
        fault("its header says that it is not a shared library", elf -> elf.i16(16, 2)),
        fault("its header has an unknown version of the format", elf -> elf.i32(20, 2)),
        fault("its program headers have an unknown size", elf -> elf.i16(54, 57)),
        fault("it refers to bytes outside the file", elf -> elf.i64(32, NOWHERE)),
        fault("it refers to bytes outside the file", elf -> elf.i64(32, -1)));
  }

  static Stream<Arguments> segments() {
    return Stream.of(
        fault(
            "a segment to load is outside of the file",
            elf -> elf.i64(elf.programHeader(1) + 32, NOWHERE)),
        fault(
            "a segment to load is outside of the file",
            elf -> elf.i64(elf.programHeader(1) + 8, -4096)),
        fault(
            "a segment to load has no room for its bytes",
            elf -> elf.i64(elf.programHeader(1) + 40, 1)),
        fault(
            "a segment to load overlaps another",
            elf -> elf.i64(elf.programHeader(1) + 16, NOWHERE)),
        fault("a segment to load is not aligned", elf -> elf.i64(elf.programHeader(1) + 16, 8)),
        fault("a segment to load is not aligned", elf -> elf.i64(elf.programHeader(1) + 48, 3)),
        fault(
            "a segment to load is to be filled with zeros, but cannot be written",
            elf -> {
              int header = elf.programHeader(1);
              elf.i64(header + 40, elf.i64(header + 32) + 1);
            }),
        fault(
            "its dynamic section is outside the loaded segments",
            elf -> elf.i64(elf.programHeader(2) + 16, NOWHERE)),
        fault(
            "its dynamic section is not aligned",
            elf -> {
              int header = elf.programHeader(2);
              elf.i64(header + 8, elf.i64(header + 8) + 1);
              elf.i64(header + 16, elf.i64(header + 16) + 1);
            }),
        fault("its dynamic section has no end", elf -> elf.i64(elf.programHeader(2) + 40, 32)),
        fault(
            "its thread-local data is outside the loaded segments",
            elf -> elf.i64(elf.programHeader(Segment.THREAD_LOCAL) + 16, NOWHERE)),
        fault(
            "its thread-local data has no room",
            elf -> elf.i64(elf.programHeader(Segment.THREAD_LOCAL) + 48, 3)),
        fault(
            "the part to be made read-only is not writable at first",
            elf -> elf.i64(elf.programHeader(Segment.READ_ONLY_AFTER_RELOCATION) + 16, 0)),
        fault(
            "its notes or exception tables are outside the loaded segments",
            elf -> elf.i64(elf.programHeader(Segment.EXCEPTION_FRAMES) + 16, NOWHERE)),
        fault(
            "its program headers are not where it says they are",
            elf -> elf.i32(elf.programHeader(Segment.NOTES), Segment.PROGRAM_HEADERS)),
        fault(
            "its properties end early",
            elf -> {
              int header = elf.programHeader(Segment.NOTES);
              elf.i32(header, Segment.PROPERTIES);
              elf.i32((int) elf.i64(header + 8) + 4, 0x1000);
            }));
  }

  static Stream<Arguments> dynamicSection() {
    return Stream.of(
        without("its dynamic section lacks a string table", DynamicSection.STRINGS),
        without(
            "its dynamic section lacks the size of its string table", DynamicSection.STRINGS_SIZE),
        value(
            "its string table is outside the loaded segments",
            DynamicSection.STRINGS_SIZE,
            NOWHERE),
        value("its string table is outside the loaded segments", DynamicSection.STRINGS, NOWHERE),
        value("its string table is outside the loaded segments", DynamicSection.STRINGS_SIZE, 0),
        fault(
            "its string table does not end with a zero byte",
            elf -> {
              long size = elf.i64(elf.dynamic(DynamicSection.STRINGS_SIZE) + 8);
              elf.i8(elf.table(DynamicSection.STRINGS) + (int) size - 1, 'x');
            }),
        value("a name is outside its string table", 1, NOWHERE),
        value(
            "its global offset table is outside the loaded segments", DynamicSection.GOT, NOWHERE),
        without("its dynamic section lacks a symbol table", DynamicSection.SYMBOLS),
        without("its dynamic section lacks a hash table", DynamicSection.GNU_HASH));
  }

  static Stream<Arguments> symbols() {
    return Stream.of(
        value("its symbols have an unknown size", DynamicSection.SYMBOL_ENTRY, 16),
        value("its symbol table is outside the loaded segments", DynamicSection.SYMBOLS, NOWHERE),
        value("its symbol table is not aligned", DynamicSection.SYMBOLS, 0x299),
        fault(
            "a name is outside its string table",
            elf -> elf.i32(elf.symbols(THREAD_LOCAL, true).get(0), 0x7fffffff)),
        fault(
            "it has thread-local symbols, but no thread-local data",
            elf -> elf.i32(elf.programHeader(Segment.THREAD_LOCAL), 0x12345)),
        fault(
            "a function is outside its code",
            elf -> elf.i64(elf.symbols(INDIRECT_FUNCTION, true).get(0) + 8, dataAddress(elf))),
        fault(
            "a symbol is outside the loaded segments",
            elf -> {
              int symbol = elf.symbols(INDIRECT_FUNCTION, true).get(0);
              elf.i8(symbol + 4, 0x12);
              elf.i64(symbol + 8, NOWHERE);
            }),
        fault(
            "a symbol of another library is hidden from it",
            elf -> elf.i8(elf.symbols(0, false).get(0) + 5, 2)),
        fault(
            "its hash table has a wrong size",
            elf -> elf.i32(elf.table(DynamicSection.GNU_HASH), 0)),
        fault(
            "its hash table has a wrong size",
            elf -> elf.i32(elf.table(DynamicSection.GNU_HASH) + 8, 3)),
        fault(
            "its hash table is outside the loaded segments",
            elf -> elf.i32(elf.table(DynamicSection.GNU_HASH), 0x7fffffff)),
        fault(
            "its hash table has a symbol that does not exist",
            elf -> elf.i32(elf.table(DynamicSection.GNU_HASH) + 4, 0x7fffffff)),
        oldHash("its hash table is empty", 0, 0),
        oldHash("its hash table has a cycle", 1, 2, 1, 0, 1));
  }

  static Stream<Arguments> versions() {
    return Stream.of(
        without(
            "its dynamic section does not fully describe its versions",
            DynamicSection.SYMBOL_VERSIONS),
        without(
            "its dynamic section does not fully describe its versions",
            DynamicSection.NEEDED_VERSIONS_COUNT),
        value(
            "its versions are outside the loaded segments",
            DynamicSection.NEEDED_VERSIONS,
            NOWHERE),
        value(
            "its versions do not have the number that it says",
            DynamicSection.NEEDED_VERSIONS_COUNT,
            2),
        without("it needs a version of a library that it does not need", 1),
        value(
            "the versions of its symbols are outside the loaded segments",
            DynamicSection.SYMBOL_VERSIONS,
            NOWHERE),
        fault(
            "a symbol has a version that does not exist",
            elf -> elf.i16(elf.table(DynamicSection.SYMBOL_VERSIONS), 0x7ff0)));
  }

  static Stream<Arguments> relocations() {
    return Stream.of(
        without(
            "its dynamic section does not fully describe its relocations",
            DynamicSection.RELA_SIZE),
        value("its relocations have an unknown size", DynamicSection.RELA_ENTRY, 23),
        value("its relocations have an unknown size", DynamicSection.RELA_SIZE, 23),
        value("its relocations are outside the loaded segments", DynamicSection.RELA, NOWHERE),
        value("it counts relocations as relative that are not", DynamicSection.RELA_COUNT, 1000),
        fault(
            "a relocation refers to a symbol that does not exist",
            elf -> {
              int last = lastRelocation(elf);
              elf.i64(last + 8, elf.i64(last + 8) | 0x7fffffffL << 32);
            }),
        fault(
            "it has relocations of read-only data",
            elf -> elf.i64(elf.table(DynamicSection.RELA), 0)),
        value(
            "a function called when it is opened or closed is not relocated",
            DynamicSection.FINI_ARRAY_SIZE,
            16),
        fault(
            "a function called when it is opened or closed is outside its code",
            elf -> elf.i64(elf.table(DynamicSection.RELA) + 16, dataAddress(elf))),
        without(
            "its dynamic section does not fully describe its functions to call",
            DynamicSection.INIT_ARRAY_SIZE),
        value(
            "its functions to call are outside the loaded segments",
            DynamicSection.FINI_ARRAY,
            NOWHERE));
  }

  private static int lastRelocation(ElfEditor elf) {
    return elf.table(DynamicSection.RELA)
        + (int) elf.i64(elf.dynamic(DynamicSection.RELA_SIZE) + 8)
        - 24;
  }

  @ParameterizedTest(name = "{0}")
  @DisabledIfSystemProperty(
      named = "sun.arch.data.model",
      matches = "32",
      disabledReason = "changes numbers of 64-bit files")
  @MethodSource({"headers", "segments", "dynamicSection", "symbols", "versions", "relocations"})
  void aFaultIsNamed(String message, Consumer<ElfEditor> change) throws Exception {
    ElfEditor elf = new ElfEditor(tables);
    change.accept(elf);
    Path file = Files.write(directory.resolve("faulty.so"), elf.content);

    assertThatThrownBy(() -> ElfCheck.check(file))
        .isInstanceOf(DamagedElfException.class)
        .hasMessage(message);
  }
}
