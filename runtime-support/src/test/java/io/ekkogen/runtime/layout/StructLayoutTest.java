package io.ekkogen.runtime.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.platform.Platform;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One case for each rule; the conformance tests compare hundreds of structures with compilers. */
class StructLayoutTest {

  /** Size, alignment, and offsets in bits. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // Natural alignment, which for 8 bytes is 4 on x86 Linux.
        "linux/x64     | {BJB}                | 24 8  | 0 64 128",
        "linux/x86     | {BJB}                | 16 4  | 0 32 96",
        "windows/x86   | {BJB}                | 24 8  | 0 64 128",
        "linux/arm     | {BJB}                | 24 8  | 0 64 128",
        // Nested, arrays, unions.
        "linux/x64     | {B{SI}B}             | 16 4  | 0 32 96",
        "linux/x64     | {B[S3]B}             | 10 2  | 0 16 64",
        "linux/x64     | <B[S3]I>             | 8 4   | 0 0 0",
        // pack sets a maximum, align a minimum.
        "linux/x64     | {!1 BJB}             | 10 1  | 0 8 72",
        "linux/x64     | {!2 BJB}             | 12 2  | 0 16 80",
        "linux/x64     | {!16 BJB}            | 24 8  | 0 64 128",
        "linux/x64     | {^16 B}              | 16 16 | 0",
        "linux/x64     | {^1 I}               | 4 4   | 0",
        "linux/x64     | {B{^16 B}}           | 32 16 | 0 128",
        "linux/x64     | {!1 B{^16 B}}        | 17 1  | 0 8",
        // Explicit offsets, and a size.
        "linux/x64     | {@0 I@2 S@8 B}       | 12 4  | 0 16 64",
        "linux/x64     | {#30 @8 I}           | 32 4  | 64",
        // Bit-fields share a unit if they fit, and do not cross units of their type.
        "linux/x64     | {I:3I:5I:24I:1}      | 8 4   | 0 3 8 32",
        "linux/x64     | {s:10s:10}           | 4 2   | 0 16",
        "linux/x64     | {B:4I:20}            | 4 4   | 0 4",
        "windows/x64   | {B:4I:20}            | 8 4   | 0 32",
        "linux/x64     | {cI:5}               | 4 4   | 0 8",
        "windows/x64   | {cI:5}               | 8 4   | 0 32",
        // With pack they may cross units.
        "linux/x64     | {!1 b:3i:30J:47}     | 10 1  | 0 3 33",
        "windows/x64   | {!1 b:3i:30J:47}     | 13 1  | 0 8 40",
        // A width of zero ends a unit, and affects alignment only on ARM; pack does not limit it.
        "linux/x64     | {B:1I.0B:1}          | 5 1   | 0 32 32",
        "linux/arm64   | {B:1I.0B:1}          | 8 4   | 0 32 32",
        "darwin/arm64  | {B:1I.0B:1}          | 5 1   | 0 32 32",
        "linux/arm64   | {!1 B:1I.0B:1}       | 8 4   | 0 32 32",
        "windows/x64   | {B:1I.0B:1}          | 8 4   | 0 32 32",
        "windows/x64   | {BI.0B}              | 2 1   | 0 8 8",
        // Unnamed ones affect alignment only on ARM.
        "linux/x64     | {BI.3}               | 2 1   | 0 8",
        "linux/arm64   | {BI.3}               | 4 4   | 0 8",
        // In a union they are at its start.
        "linux/x64     | <I:3B>               | 4 4   | 0 0",
        "windows/x64   | <I:3I>               | 4 4   | 0 0",
      })
  void followsTheRulesOfThePlatform(String key, String code, String whole, String offsets) {
    StructLayout layout = CStruct.parse(code).layout(Platform.ofKey(key).orElseThrow());
    assertThat(layout.size() + " " + layout.alignment()).isEqualTo(whole);
    List<Long> expected = Arrays.stream(offsets.split(" ")).map(Long::valueOf).toList();
    assertThat(layout.bitOffsets()).isEqualTo(expected);
  }

  @Test
  void typesWithoutASizeInJavaAreRefused() {
    Platform platform = Platform.ofKey("linux/x64").orElseThrow();
    for (String code :
        new String[] {
          "{[I536870912]}", "{[B2147483647]B}", "{@2147483647 B}", "{[[I65536]65536]}",
        }) {
      CStruct struct = CStruct.parse(code);
      assertThatThrownBy(() -> struct.layout(platform)).isInstanceOf(ArithmeticException.class);
    }
    assertThat(CStruct.parse("{[B2147483647]}").size(platform)).isEqualTo(Integer.MAX_VALUE);
  }

  @Test
  void isNaturalWhereTypesOfMembersSayItAll() {
    assertThat(CStruct.parse("{I{DD}[S2]}").isNatural()).isTrue();
    for (String code :
        new String[] {"{!1 I}", "{^8 I}", "{I:3}", "{@0 I}", "{{I:3}}", "{[{!1 I}2]}"}) {
      assertThat(CStruct.parse(code).isNatural()).as(code).isFalse();
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<I:3B>          | true",
        "<I:3I>          | false",
        "<I:3J>          | false",
        "{I:3}           | false",
        "{!2 {^4 B}}     | true",
        "{!4 {^4 B}}     | false",
        "{!4 {^4 J}}     | true",
        "{!2 {I}}        | false",
      })
  void compilersForWindowsDisagree(String code, boolean expected) {
    CStruct struct = CStruct.parse(code);
    assertThat(Disagreement.about(struct, Platform.ofKey("windows/x64").orElseThrow()).isPresent())
        .isEqualTo(expected);
    assertThat(Disagreement.about(struct, Platform.ofKey("linux/x64").orElseThrow())).isEmpty();
  }
}
