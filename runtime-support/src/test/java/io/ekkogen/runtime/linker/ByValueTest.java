package io.ekkogen.runtime.linker;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.platform.Platform;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ByValueTest {

  /** A part of the reason why a structure cannot be an argument; a dash if it can. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "linux/x64    | {II}                | -",
        "linux/x64    | {!1 cIS}            | -",
        "linux/x64    | <JD>                | -",
        "linux/x64    | {I:3i:5}            | -",
        "linux/x64    | {[B2000]}           | -",
        "linux/x64    | {^16 I}             | -",
        "linux/x64    | {^32 I}             | aligned to 32",
        "windows/x64  | {^32 I}             | aligned to 32",
        "linux/x86    | {^32 I}             | aligned to 32",
        "linux/x64    | {FI.3}              | gcc and clang treat unnamed",
        "linux/arm64  | {FI.3}              | gcc and clang treat unnamed",
        "windows/x64  | {FI.3}              | -",
        "linux/x86    | {FI.3}              | -",
        "linux/x64    | {FI.0F}             | -",
        "linux/x64    | {JI.3}              | gcc and clang treat unnamed",
        "linux/arm64  | {JI.3}              | -",
        "linux/x64    | {JII.3}             | -",
        "linux/x64    | {JJJI.3}            | -",
        "linux/x64    | {!1 b{I:3}}         | in memory",
        "linux/x64    | {!1 b{I}}           | -",
        "linux/x64    | {!1 b{!1 I:3}}      | -",
        "linux/x64    | {!4 I<J:53>}        | in memory",
        "linux/arm64  | {!1 b{I:3}}         | -",
        "linux/arm64  | {{^16 I}}           | an even-numbered register",
        "darwin/arm64 | {{^16 I}}           | -",
        "linux/arm64  | {^16 I}             | -",
        "linux/arm64  | {^16 [I5]}          | pointer",
        "darwin/arm64 | {^16 [I5]}          | pointer",
        "linux/x64    | {^16 [I5]}          | -",
        "linux/x64    | {@4 I}              | bytes 0 to 3",
        "linux/x64    | {@0 F@8 F}          | bytes 4 to 7",
        "linux/x64    | {#16 @0 I}          | bytes 4 to 15",
        "linux/arm64  | {@0 F@8 F}          | bytes 4 to 7",
        "linux/x64    | {@0 I@8 J@8 i@12 i} | -",
        "windows/x64  | {@4 I}              | -",
        "linux/x64    | {#40 @4 I}          | -",
        "windows/x86  | {^8 I}              | differently",
        "windows/x86  | {^4 I}              | -",
        "windows/x86  | {{^8 I}}            | differently",
        "linux/riscv64| {II}                | -",
        "linux/riscv64| {!1 I}              | does not know",
        "linux/riscv64| {{<IF>}}            | does not know",
        "linux/s390x  | <IF>                | -",
        "linux/s390x  | {!1 cI}             | -",
        "linux/s390x  | {FI.3}              | -",
        "linux/s390x  | {FI.0}              | -",
        "linux/s390x  | {#8 @0 F}           | bytes 4 to 7",
        "linux/s390x  | {^16 I}             | the stack to 8",
        "linux/arm    | {{<IF>}}            | -",
        "linux/arm    | {!1 cI}             | -",
        "linux/arm    | {{^16 I}}           | -",
        "linux/arm    | {FI.3}              | -",
        "linux/arm    | {FI.0F}             | no width",
        "linux/arm    | {FI.0I}             | -",
        "linux/arm64  | {FI.0F}             | no width",
        "linux/arm64  | {DDI.0D}            | no width",
        "linux/arm    | {!1 b:3J:47}        | packed bit-fields",
        "linux/arm    | {!8 b:3J:47}        | -",
        "linux/arm    | {{!1 b:3J:47}}      | -",
        "linux/arm    | {#16 @0 F}          | bytes 4 to 15",
      })
  void saysWhatCannotBePassed(String key, String code, String words) {
    String reason =
        ByValue.refusal(CStruct.parse(code), Platform.ofKey(key).orElseThrow()).orElse("-");
    assertThat(reason).containsPattern(words);
  }

  @ParameterizedTest
  @CsvSource({
    "windows/x86, {F},        false",
    "windows/x86, {[D1]},     false",
    "windows/x86, {{F}},      false",
    "windows/x86, {FF},       true",
    "windows/x86, {I},        true",
    "windows/x64, {F},        true",
    "linux/x86,   {F},        true",
    "linux/x64,   {^32 I},    false",
  })
  void saysWhatCannotBeReturned(String key, String code, boolean expected) {
    CStruct struct = CStruct.parse(code);
    assertThat(ByValue.resultRefusal(struct, Platform.ofKey(key).orElseThrow()).isEmpty())
        .isEqualTo(expected);
  }
}
