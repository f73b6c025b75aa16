package io.ekkogen.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativeEncodingTest {

  @ParameterizedTest
  @CsvSource({
    "utf-8, 1",
    "UTF-8, 1",
    "latin1, 1",
    "utf-16, 2",
    "utf-32, 4",
    "windows-1252, 1",
    "UTF-16BE, 2",
    "UTF-32BE, 4",
    "Shift_JIS, 1",
    "GBK, 1",
    "IBM1047, 1",
    "ISO-2022-JP, 1"
  })
  void aNamedEncodingHasUnits(String name, int unit) {
    assumeTrue(
        name.equals("ansi") || Charset.isSupported(name), "this JVM has no module jdk.charsets");
    assertThat(NativeEncoding.isUsable(name)).isTrue();
    assertThat(NativeEncoding.of(name).unit()).isEqualTo(unit);
  }

  @Test
  void utf16AndUtf32AreOfTheMachinesByteOrder() {
    String order = ByteOrder.nativeOrder() == ByteOrder.LITTLE_ENDIAN ? "LE" : "BE";
    assertThat(NativeEncoding.of("utf-16")).isSameAs(NativeEncoding.UTF_16);
    assertThat(NativeEncoding.of("utf-32")).isSameAs(NativeEncoding.UTF_32);
    assertThat(NativeEncoding.UTF_16.name()).isEqualTo("UTF-16" + order);
    assertThat(NativeEncoding.UTF_32.name()).isEqualTo("UTF-32" + order);
  }

  @Test
  void ansiAndWideAreThePlatforms() {
    boolean windows = Platform.current().os() == OperatingSystem.WINDOWS;
    assertThat(NativeEncoding.of("ansi")).isSameAs(NativeEncoding.ANSI);
    assertThat(NativeEncoding.ANSI.unit()).isEqualTo(1);
    assertThat(NativeEncoding.WIDE.unit()).isEqualTo(windows ? 2 : 4);
    if (!windows) {
      assertThat(NativeEncoding.ANSI).isSameAs(NativeEncoding.UTF_8);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "utf8x",
        "no such",
        "x-UTF-16LE-BOM",
        "X-UTF-32BE-BOM",
        "ISO-2022-CN",
        "x-JIS0208",
        "x-JISAutoDetect"
      })
  void encodingsWithoutATerminatorOrAnEncoderAreRefused(String name) {
    assertThat(NativeEncoding.isUsable(name)).isFalse();
    assertThatThrownBy(() -> NativeEncoding.of(name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("'" + name + "' is no encoding")
        .hasMessageContaining("latin1");
  }
}
