package io.ekkogen.runtime.loading.file;

import static java.nio.ByteOrder.BIG_ENDIAN;
import static java.nio.ByteOrder.LITTLE_ENDIAN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.loading.file.BinaryHeader.Format;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.Platform;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class BinaryHeaderTest {

  static Stream<Arguments> headersOfKnownMachines() {
    return Stream.of(
        arguments(Headers.elf32(LITTLE_ENDIAN, 3), Format.ELF, Architecture.X86),
        arguments(Headers.elf64(LITTLE_ENDIAN, 62), Format.ELF, Architecture.X64),
        arguments(Headers.elf32(LITTLE_ENDIAN, 40), Format.ELF, Architecture.ARM),
        arguments(Headers.elf64(LITTLE_ENDIAN, 183), Format.ELF, Architecture.ARM64),
        arguments(Headers.elf64(LITTLE_ENDIAN, 243), Format.ELF, Architecture.RISCV64),
        arguments(Headers.elf64(LITTLE_ENDIAN, 21), Format.ELF, Architecture.PPC64LE),
        arguments(Headers.elf64(BIG_ENDIAN, 22), Format.ELF, Architecture.S390X),
        arguments(Headers.elf64(LITTLE_ENDIAN, 258), Format.ELF, Architecture.LOONGARCH64),
        arguments(Headers.pe(0x14c), Format.PE, Architecture.X86),
        arguments(Headers.pe(0x8664), Format.PE, Architecture.X64),
        arguments(Headers.pe(0xaa64), Format.PE, Architecture.ARM64),
        arguments(Headers.machO(LITTLE_ENDIAN, false, 7), Format.MACH_O, Architecture.X86),
        arguments(Headers.machO(LITTLE_ENDIAN, true, 0x1000007), Format.MACH_O, Architecture.X64),
        arguments(
            Headers.machO(LITTLE_ENDIAN, true, 0x100000c), Format.MACH_O, Architecture.ARM64));
  }

  @ParameterizedTest
  @MethodSource("headersOfKnownMachines")
  void readsFormatAndMachine(byte[] header, Format format, Architecture architecture) {
    BinaryHeader read = BinaryHeader.read(header).orElseThrow();

    assertThat(read.format()).isEqualTo(format);
    assertThat(Stream.of(Architecture.values()).filter(read::runsOn)).containsExactly(architecture);
    assertThat(read.minimumSize()).isLessThanOrEqualTo(header.length);
  }

  static Stream<Arguments> headersOfOtherMachines() {
    return Stream.of(
        arguments(Headers.elf64(BIG_ENDIAN, 21), "an ELF ppc64 library"),
        arguments(Headers.elf32(BIG_ENDIAN, 40), "an ELF big-endian arm library"),
        arguments(Headers.elf64(BIG_ENDIAN, 183), "an ELF big-endian aarch64 library"),
        arguments(Headers.elf32(LITTLE_ENDIAN, 62), "an ELF x32 library"),
        arguments(Headers.elf32(LITTLE_ENDIAN, 243), "an ELF riscv32 library"),
        arguments(Headers.elf32(BIG_ENDIAN, 22), "an ELF s390 library"),
        arguments(Headers.elf64(LITTLE_ENDIAN, 0xfff0), "an ELF machine 65520 library"),
        arguments(Headers.pe(0x200), "a PE ia64 library"),
        arguments(Headers.pe(0xbeef), "a PE machine 0xbeef library"),
        arguments(Headers.machO(BIG_ENDIAN, false, 0x12), "a Mach-O ppc library"),
        arguments(Headers.machO(LITTLE_ENDIAN, true, 0x77), "a Mach-O machine 0x77 library"));
  }

  @ParameterizedTest
  @MethodSource("headersOfOtherMachines")
  void namesMachinesThatNoJvmOfOursRunsOn(byte[] header, String description) {
    BinaryHeader read = BinaryHeader.read(header).orElseThrow();

    assertThat(read.description()).isEqualTo(description);
    assertThat(Architecture.values()).noneMatch(read::runsOn);
  }

  @Test
  void readsEveryMachineOfUniversalFiles() {
    for (boolean wide : new boolean[] {false, true}) {
      BinaryHeader read =
          BinaryHeader.read(Headers.fat(BIG_ENDIAN, wide, 0x1000007, 0x100000c)).orElseThrow();

      assertThat(read.description()).isEqualTo("a Mach-O x86-64, aarch64 library");
      assertThat(read.runsOn(Architecture.X64)).isTrue();
      assertThat(read.runsOn(Architecture.ARM64)).isTrue();
      assertThat(read.runsOn(Architecture.X86)).isFalse();
    }
    assertThat(BinaryHeader.read(Headers.fat(LITTLE_ENDIAN, false, 7))).isPresent();
  }

  @Test
  void readsWhatTheCompilerOfThisMachineWrites(@TempDir Path directory) throws Exception {
    byte[] library = Files.readAllBytes(NativeFixtures.copyTo(directory, "mathlib"));
    Platform platform = Platform.current();

    BinaryHeader read =
        BinaryHeader.read(Arrays.copyOf(library, Math.min(library.length, BinaryHeader.SIZE)))
            .orElseThrow();

    assertThat(read.format()).isEqualTo(Format.of(platform.os()));
    assertThat(read.runsOn(platform.arch())).isTrue();
    assertThat(read.minimumSize()).isBetween(64L, (long) library.length);
  }

  @Test
  void elfFilesSayHowLongTheyMustBe() {
    assertThat(minimumSize(Headers.elf64WithSegment(LITTLE_ENDIAN, 62, 0x1000, 0x3010)))
        .isEqualTo(0x3010);
    assertThat(minimumSize(Headers.elf64WithSegment(BIG_ENDIAN, 22, 0x1000, 0x3010)))
        .isEqualTo(0x3010);
    assertThat(minimumSize(Headers.elf32WithSegment(LITTLE_ENDIAN, 3, 0x1000, 0x3010)))
        .isEqualTo(0x3010);
    assertThat(minimumSize(Headers.elf64WithSegment(LITTLE_ENDIAN, 62, 1, Long.MIN_VALUE)))
        .isEqualTo(Long.MAX_VALUE);
  }

  @Test
  void peFilesSayHowLongTheyMustBe() {
    assertThat(minimumSize(Headers.peWithSection(0x8664, 0x400, 0x1200))).isEqualTo(0x1600);
    assertThat(minimumSize(Headers.peWithSection(0x14c, 0xfffffff0, 0x20)))
        .isEqualTo(0x1_0000_0010L);
    assertThat(minimumSize(Headers.peWithSection(0x14c, 0, 0x20))).isEqualTo(0x80 + 24 + 40);
  }

  @Test
  void machOFilesSayHowLongTheyMustBe() {
    for (boolean wide : new boolean[] {false, true}) {
      for (ByteOrder order : new ByteOrder[] {LITTLE_ENDIAN, BIG_ENDIAN}) {
        assertThat(minimumSize(Headers.machOWithSegment(order, wide, 7, 0x1000, 0x3010)))
            .isEqualTo(0x4010);
      }
    }
    assertThat(minimumSize(Headers.machOWithSegment(LITTLE_ENDIAN, true, 7, 1, -1)))
        .isEqualTo(Long.MAX_VALUE);
    byte[] fat = Headers.fat(BIG_ENDIAN, false, 0x1000007, 0x100000c);
    ByteBuffer.wrap(fat).putInt(8 + 20 + 8, 0x4000).putInt(8 + 20 + 12, 0x999);
    assertThat(minimumSize(fat)).isEqualTo(0x4999);
  }

  private static long minimumSize(byte[] header) {
    return BinaryHeader.read(header).orElseThrow().minimumSize();
  }

  static List<byte[]> otherFiles() {
    return List.of(
        new byte[0],
        new byte[] {0x7f},
        new byte[BinaryHeader.SIZE],
        "#!/bin/sh\n".getBytes(StandardCharsets.US_ASCII),
        "GROUP ( /lib/libm.so.6 )".getBytes(StandardCharsets.US_ASCII),
        // A class file of Java 17 begins like a universal Mach-O file.
        new byte[] {(byte) 0xca, (byte) 0xfe, (byte) 0xba, (byte) 0xbe, 0, 0, 0, 61, 0, 1},
        Headers.fat(BIG_ENDIAN, false),
        new byte[] {0x7f, 'E', 'L', 'F', 3, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 62, 0, 1, 0});
  }

  @ParameterizedTest
  @MethodSource("otherFiles")
  void otherFilesAreNoLibraries(byte[] start) {
    assertThat(BinaryHeader.read(start)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("headersOfKnownMachines")
  void truncatedHeadersAreNoLibrariesOrSayThatTheyAreTruncated(byte[] header) {
    for (int length = 0; length < header.length; length++) {
      int present = length;
      BinaryHeader.read(Arrays.copyOf(header, length))
          .ifPresent(read -> assertThat(read.minimumSize()).isGreaterThan(present));
    }
  }

  @ParameterizedTest
  @MethodSource("headersOfKnownMachines")
  void garbageAfterTheMagicNumberIsSurvived(byte[] header) {
    Random random = new Random(4711);
    for (int round = 0; round < 2000; round++) {
      byte[] garbage = Arrays.copyOf(header, random.nextInt(300));
      for (int change = 0; change < 12 && garbage.length > 4; change++) {
        garbage[4 + random.nextInt(garbage.length - 4)] = (byte) random.nextInt();
      }
      BinaryHeader.read(garbage).ifPresent(BinaryHeader::description);
    }
  }
}
