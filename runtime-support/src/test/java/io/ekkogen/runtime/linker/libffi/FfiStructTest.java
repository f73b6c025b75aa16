package io.ekkogen.runtime.linker.libffi;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.CStruct;
import io.ekkogen.runtime.layout.Signature;
import io.ekkogen.runtime.linker.libffi.FfiStruct.Element;
import io.ekkogen.runtime.platform.Platform;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The descriptions of structures for libffi, on all platforms. */
class FfiStructTest {

  private static String text(FfiStruct struct) {
    return struct.size()
        + " "
        + struct.alignment()
        + " "
        + struct.elements().stream().map(FfiStructTest::text).collect(Collectors.joining());
  }

  private static String text(Element element) {
    if (element instanceof Element.Of ordinary) {
      return ordinary.type().code();
    }
    return element == Element.Special.NOTHING ? "_" : "M";
  }

  /** Size, alignment and elements; M is passed in memory, _ takes no register. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // System V: one element for each eightbyte.
        "linux/x64    | {FF}         | 8 4 D",
        "linux/x64    | {F}          | 4 4 F",
        "linux/x64    | {FFF}        | 12 4 DF",
        "linux/x64    | {FI}         | 8 4 J",
        "linux/x64    | {FFI}        | 12 4 DJ",
        "linux/x64    | {DJ}         | 16 8 DJ",
        "linux/x64    | {[B9]}       | 9 1 JJ",
        "linux/x64    | <JD>         | 8 8 J",
        "linux/x64    | <DF>         | 8 8 D",
        "linux/x64    | {I:3F}       | 8 4 J",
        "linux/x64    | {^16 I}      | 16 16 J_",
        "linux/x64    | {!1 cI}      | 5 1 M",
        "linux/x64    | {!1 [c8]I}   | 12 1 JJ",
        "linux/x64    | {!1 b:3I:30} | 5 1 J",
        "linux/x64    | {JJJ}        | 24 8 M",
        // Windows: only the size counts.
        "windows/x64  | {FF}         | 8 4 b",
        "windows/x64  | {!1 cI}      | 5 1 b",
        "windows/x64  | {JJJ}        | 24 8 b",
        "windows/x86  | {JD}         | 16 4 b",
        "linux/x86    | {^16 I}      | 16 4 b",
        // ARM64: up to four of the same floating-point type; otherwise only the size counts.
        "linux/arm64  | {FF}         | 8 4 FF",
        "linux/arm64  | {[D4]}       | 32 8 DDDD",
        "linux/arm64  | {[D5]}       | 40 8 b",
        "linux/arm64  | {FD}         | 16 8 b",
        "linux/arm64  | <F[F3]>      | 12 4 FFF",
        "linux/arm64  | <FI>         | 4 4 b",
        "linux/arm64  | {!1 cI}      | 5 1 b",
        "linux/arm64  | {^16 II}     | 16 4 b",
        // macOS packs the stack, but not structures.
        "darwin/arm64 | {!1 cI}      | 8 8 b",
        "darwin/arm64 | {[B9]}       | 16 8 b",
        "darwin/arm64 | {FF}         | 8 4 FF",
        "darwin/arm64 | {[B17]}      | 17 1 b",
        "linux/arm    | {[F4]}       | 16 4 FFFF",
        "linux/arm    | <F[F3]>      | 12 4 FFF",
        "linux/arm    | {[D5]}       | 40 8 b",
        "linux/arm    | {IJ:3}       | 8 8 b",
        "linux/arm    | {^16 II}     | 16 4 b",
        "linux/arm    | {{^16 II}}   | 16 8 b",
        "linux/arm    | {!1 cJ}      | 9 1 b",
        // s390x: one floating-point number; otherwise only the size counts.
        "linux/s390x  | {F}          | 4 4 F",
        "linux/s390x  | {{D}}        | 8 8 D",
        "linux/s390x  | {^8 F}       | 8 8 D",
        "linux/s390x  | {[F1]}       | 4 4 b",
        "linux/s390x  | <F>          | 4 4 b",
        "linux/s390x  | {<D>}        | 8 8 b",
        "linux/s390x  | {FF}         | 8 4 b",
        "linux/s390x  | {FI.0}       | 4 4 b",
        "linux/s390x  | {J}          | 8 8 b",
        "linux/s390x  | {!1 cI}      | 5 1 b",
        "linux/riscv64| {I{FD}}      | 24 8 I{FD}",
      })
  void anArgument(String key, String code, String told) {
    assertThat(text(FfiStruct.of(CStruct.parse(code), Platform.ofKey(key).orElseThrow(), false)))
        .isEqualTo(told);
  }

  @Test
  void aResultHasItsOwnSize() {
    CStruct struct = CStruct.parse("{!1 cI}");
    assertThat(text(FfiStruct.of(struct, Platform.ofKey("darwin/arm64").orElseThrow(), true)))
        .isEqualTo("5 1 b");
  }

  @ParameterizedTest
  @CsvSource({
    "windows/x64,  {[B3]}, 3",
    "windows/x64,  {[B4]}, 0",
    "windows/x64,  {[B7]}, 7",
    "windows/x64,  {[B9]}, 0",
    "linux/x64,    {[B3]}, 0",
    "darwin/arm64, {[B3]}, 3",
    "darwin/arm64, {[B8]}, 0",
    "linux/arm64,  {[B3]}, 0",
  })
  void structuresThatLibffiMayModifyAreCopied(String key, String code, int bytes) {
    assertThat(FfiStruct.copiedBytes(CStruct.parse(code), Platform.ofKey(key).orElseThrow()))
        .isEqualTo(bytes);
    assertThat(FfiStruct.copiedBytes(CScalar.INT32, Platform.ofKey(key).orElseThrow())).isZero();
  }

  @Test
  void smallOnesInMemoryAreReturnedThroughAPointer() {
    CStruct packed = CStruct.parse("{!1 cI}");
    assertThat(
            FfiStruct.isReturnedThroughPointer(packed, Platform.ofKey("linux/x64").orElseThrow()))
        .isTrue();
    assertThat(
            FfiStruct.isReturnedThroughPointer(packed, Platform.ofKey("windows/x64").orElseThrow()))
        .isFalse();
    assertThat(
            FfiStruct.isReturnedThroughPointer(packed, Platform.ofKey("linux/arm64").orElseThrow()))
        .isFalse();
    assertThat(
            FfiStruct.isReturnedThroughPointer(
                CScalar.INT32, Platform.ofKey("linux/x64").orElseThrow()))
        .isFalse();
    CStruct large = CStruct.parse("{JJJ}");
    assertThat(FfiStruct.isReturnedThroughPointer(large, Platform.ofKey("linux/x64").orElseThrow()))
        .isFalse();
    assertThat(HiddenPointer.visible(Signature.parse("(I){!1 cI}"))).hasToString("(AI)A");
  }

  /** An eightbyte of padding takes no register, so it must be hidden from closures. */
  @ParameterizedTest
  @CsvSource({
    "linux/x64, (A{^16 I}I)I, (AJI)I",
    "linux/x64, (A{^16 D}D)I, (ADD)I",
    "linux/x64, (AAAAAA{^16 I}I)I, (AAAAAA{^16 I}I)I",
    "linux/x64, (AAAAA{^16 I}{^16 I}I)I, (AAAAAJ{^16 I}I)I",
    "linux/x64, (AAAAA{^16 I}I){JJJ}, (AAAAA{^16 I}I){JJJ}",
    "linux/x64, (AAAAA{JJ}{^16 I})I, (AAAAA{JJ}J)I",
    "linux/x64, (AAAAA{JJJ}{^16 I})I, (AAAAA{JJJ}J)I",
    "linux/x64, (DDDDDDDD{^16 F}F)I, (DDDDDDDD{^16 F}F)I",
    "linux/x64, (A{II}I)I, (A{II}I)I",
    "windows/x64, (A{^16 I}I)I, (A{^16 I}I)I",
    "linux/arm64, (A{^16 I}I)I, (A{^16 I}I)I",
  })
  void closuresAreToldOfRegistersAlone(String key, String signature, String told) {
    assertThat(ClosureTypes.of(Signature.parse(signature), Platform.ofKey(key).orElseThrow()))
        .hasToString(told);
  }
}
