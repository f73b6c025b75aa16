package io.ekkogen.runtime.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.platform.Platform;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The fixed types of the scalars of platform width, by platform. */
class PlatformWidthTest {

  /** According to C compilers for these targets. */
  @ParameterizedTest
  @CsvSource({
    "windows/x86,        INT8,  UINT16, INT32, UINT32, INT32, UINT32",
    "windows/x64,        INT8,  UINT16, INT32, UINT32, INT64, INT64",
    "windows/arm64,      INT8,  UINT16, INT32, UINT32, INT64, INT64",
    "linux/x86,          INT8,  INT32,  INT32, UINT32, INT32, UINT32",
    "linux/x64,          INT8,  INT32,  INT64, INT64,  INT64, INT64",
    "linux/arm64,        UINT8, INT32,  INT64, INT64,  INT64, INT64",
    "linux/arm,          UINT8, INT32,  INT32, UINT32, INT32, UINT32",
    "linux/riscv64,      UINT8, INT32,  INT64, INT64,  INT64, INT64",
    "linux/ppc64le,      UINT8, INT32,  INT64, INT64,  INT64, INT64",
    "linux/s390x,        UINT8, INT32,  INT64, INT64,  INT64, INT64",
    "linux/loongarch64,  INT8,  INT32,  INT64, INT64,  INT64, INT64",
    "linux-musl/x64,     INT8,  INT32,  INT64, INT64,  INT64, INT64",
    "linux-musl/arm64,   UINT8, INT32,  INT64, INT64,  INT64, INT64",
    "darwin/x64,         INT8,  INT32,  INT64, INT64,  INT64, INT64",
    "darwin/arm64,       INT8,  INT32,  INT64, INT64,  INT64, INT64",
    "freebsd/x64,        INT8,  INT32,  INT64, INT64,  INT64, INT64",
    "freebsd/arm64,      UINT8, INT32,  INT64, INT64,  INT64, INT64",
  })
  void inFixedTerms(
      String key,
      CScalar ofChar,
      CScalar ofWchar,
      CScalar ofLong,
      CScalar ofUnsignedLong,
      CScalar ofSsize,
      CScalar ofSize) {
    Platform platform = Platform.ofKey(key).orElseThrow();
    assertThat(CScalar.CHAR.fixed(platform)).isEqualTo(ofChar);
    assertThat(CScalar.WCHAR.fixed(platform)).isEqualTo(ofWchar);
    assertThat(CScalar.CLONG.fixed(platform)).isEqualTo(ofLong);
    assertThat(CScalar.CULONG.fixed(platform)).isEqualTo(ofUnsignedLong);
    assertThat(CScalar.SSIZE.fixed(platform)).isEqualTo(ofSsize);
    assertThat(CScalar.SIZE.fixed(platform)).isEqualTo(ofSize);
  }

  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"CHAR", "WCHAR", "CLONG", "CULONG", "SSIZE", "SIZE"})
  void theOthersAreFixedAlready(CScalar scalar) {
    assertThat(scalar.fixed(Platform.ofKey("windows/x86").orElseThrow())).isSameAs(scalar);
    assertThat(scalar.fixed(Platform.ofKey("linux/arm64").orElseThrow())).isSameAs(scalar);
    assertThatThrownBy(() -> IntegerRange.of(scalar, Platform.ofKey("linux/x64").orElseThrow()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void signaturesAreWrittenOnceForAllPlatforms() {
    Signature signature = Signature.parse("(cWL{lc{Z}}A)z");
    assertThat(signature).hasToString("(cWL{lc{Z}}A)z");
    assertThat(signature.methodType().descriptorString()).isEqualTo("(BIJJJ)J");
    assertThat(signature.fixed(Platform.ofKey("windows/x64").orElseThrow()))
        .hasToString("(BsI{iB{J}}A)J");
    assertThat(signature.fixed(Platform.ofKey("linux/arm64").orElseThrow()))
        .hasToString("(bIJ{Jb{J}}A)J");
    assertThat(signature.fixed(Platform.ofKey("linux/x86").orElseThrow()))
        .hasToString("(BII{iB{I}}A)i");
  }

  @Test
  void structuresAreLaidOutAtTheWidthOfThePlatform() {
    CStruct struct = CStruct.parse("{cLWzc}");
    assertThat(struct.layout(Platform.ofKey("linux/x64").orElseThrow()))
        .isEqualTo(new StructLayout(struct, 40, 8, List.of(0L, 64L, 128L, 192L, 256L)));
    assertThat(struct.layout(Platform.ofKey("windows/x64").orElseThrow()))
        .isEqualTo(new StructLayout(struct, 32, 8, List.of(0L, 32L, 64L, 128L, 192L)));
    assertThat(struct.layout(Platform.ofKey("linux/x86").orElseThrow()))
        .isEqualTo(new StructLayout(struct, 20, 4, List.of(0L, 32L, 64L, 96L, 128L)));
  }

  @ParameterizedTest
  @CsvSource({
    "WCHAR,  windows/x64, 0,                    65535",
    "WCHAR,  linux/x64,   -2147483648,          2147483647",
    "CLONG,  windows/x64, -2147483648,          2147483647",
    "CLONG,  linux/x86,   -2147483648,          2147483647",
    "CLONG,  darwin/arm64,-9223372036854775808, 9223372036854775807",
    "CULONG, windows/x64, 0,                    4294967295",
    "CULONG, linux/x64,   -9223372036854775808, 9223372036854775807",
    "SSIZE,  linux/arm,   -2147483648,          2147483647",
    "SSIZE,  windows/x64, -9223372036854775808, 9223372036854775807",
    "SIZE,   windows/x86, 0,                    4294967295",
    "SIZE,   linux/x64,   -9223372036854775808, 9223372036854775807",
  })
  void rangesEndWhereThoseOfCDo(CScalar type, String key, long min, long max) {
    IntegerRange range = IntegerRange.of(type, Platform.ofKey(key).orElseThrow());
    assertThat(range.check(min, "f: v")).isEqualTo(min);
    assertThat(range.check(max, "f: v")).isEqualTo(max);
    if (min != Long.MIN_VALUE) {
      assertThatThrownBy(() -> range.check(min - 1, "f: v"))
          .isInstanceOf(IllegalArgumentException.class);
    }
    if (max != Long.MAX_VALUE) {
      assertThatThrownBy(() -> range.check(max + 1, "f: v"))
          .isInstanceOf(IllegalArgumentException.class);
    }
  }

  @Test
  void rangeErrorsNameTheRange() {
    assertThatThrownBy(
            () ->
                IntegerRange.of(CScalar.CULONG, Platform.ofKey("windows/x64").orElseThrow())
                    .check(1L << 32, "seek: offset"))
        .hasMessage(
            "seek: offset is 4294967296, but a C unsigned long on windows/x64 takes 0…4294967295");
  }
}
