package io.ekkogen.runtime.memory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.NativeRelease;
import io.ekkogen.runtime.Values;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NativeStringsTest {
  private Scratch scratch;

  @BeforeEach
  void enter() {
    scratch = Scratch.enter();
    // Previous content must not look like a terminator.
    new Pointer(scratch.allocate(4096)).setMemory(0, 4096, (byte) 0x55);
    scratch.close();
    scratch = Scratch.enter();
  }

  @AfterEach
  void leave() {
    scratch.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"utf-8", "utf-16", "utf-32", "UTF-16BE", "UTF-16LE", "UTF-32BE", "UTF-32LE"})
  void everyCharacterRoundTrips(String name) {
    NativeEncoding encoding = NativeEncoding.of(name);
    for (String text :
        new String[] {"", "a", "héllo", "日本", "😀 and \uFEFF", "\uFEFFx", "\uFFFE\uFFFF\u0100"}) {
      long address = NativeStrings.copyIn(scratch, text, encoding, "f: text");
      assertThat(NativeStrings.copy(address, encoding)).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @CsvSource({"latin1, ÿ é", "windows-1252, € ž", "Shift_JIS, 日本", "ansi, x"})
  void aCodePageCarriesWhatItHas(String name, String text) {
    NativeEncoding encoding = NativeEncoding.of(name);
    long address = NativeStrings.copyIn(scratch, text, encoding, "f: text");
    assertThat(NativeStrings.copy(address, encoding)).isEqualTo(text);
  }

  @Test
  void aStringIsEndedByAUnitThatIsZero() {
    long utf8 = NativeStrings.copyIn(scratch, "ab", NativeEncoding.UTF_8, "f: text");
    assertThat(new Pointer(utf8).getByteArray(0, 3)).containsExactly('a', 'b', 0);
    long utf16 = NativeStrings.copyIn(scratch, "aĀ", NativeEncoding.UTF_16, "f: text");
    assertThat(new Pointer(utf16).getShortArray(0, 3)).containsExactly((short) 'a', 0x100, 0);
    long utf32 = NativeStrings.copyIn(scratch, "a😀", NativeEncoding.UTF_32, "f: text");
    assertThat(new Pointer(utf32).getIntArray(0, 3)).containsExactly('a', 0x1F600, 0);
  }

  @Test
  void nullIsNull() {
    assertThat(NativeStrings.copyIn(scratch, (String) null, NativeEncoding.UTF_8, "f: text"))
        .isZero();
    assertThat(NativeStrings.copyIn(scratch, null, 4, NativeEncoding.UTF_8, "f: text")).isZero();
    assertThat(NativeStrings.copy(0, NativeEncoding.UTF_16)).isNull();
    int before = Values.releases();
    assertThat(taken(0, NativeEncoding.UTF_8, Values.RELEASE)).isNull();
    assertThat(Values.releases()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "utf-16", "utf-32", "latin1", "windows-1252"})
  void aNulInTheTextIsRefused(String name) {
    assertThatThrownBy(
            () -> NativeStrings.copyIn(scratch, "ab\0c", NativeEncoding.of(name), "open: path"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("open: path has a NUL at index 2, where the C string would end");
  }

  /** Java encodes a lone surrogate as one byte, a question mark. */
  @Test
  void longTextIsCheckedToo() {
    String text = "?".repeat(100);
    long address = NativeStrings.copyIn(scratch, text, NativeEncoding.UTF_8, "open: path");
    assertThat(NativeStrings.copy(address, NativeEncoding.UTF_8)).isEqualTo(text);
    assertThatThrownBy(
            () ->
                NativeStrings.copyIn(scratch, text + "\uD83D", NativeEncoding.UTF_8, "open: path"))
        .hasMessageContaining("at index 100 (U+D83D)");
    assertThatThrownBy(
            () -> NativeStrings.copyIn(scratch, text + "\0", NativeEncoding.UTF_8, "open: path"))
        .hasMessageContaining("has a NUL at index 100");
  }

  @ParameterizedTest
  @CsvSource({
    "utf-8",
    "utf-16",
    "utf-32",
    "UTF-16BE",
    "UTF-32BE",
    "latin1",
    "windows-1252",
    "CESU-8"
  })
  void aLoneSurrogateIsRefused(String name) {
    NativeEncoding encoding = NativeEncoding.of(name);
    for (String text : new String[] {"a\uD83D", "a\uDE00", "a\uD83Db", "a\uDE00\uD83D"}) {
      assertThatThrownBy(() -> NativeStrings.copyIn(scratch, text, encoding, "open: path"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("open: path cannot be written in " + encoding.name())
          .hasMessageContaining("at index 1 (U+D");
    }
  }

  @Test
  void aCharacterThatTheEncodingLacksIsRefusedByName() {
    assertThatThrownBy(
            () -> NativeStrings.copyIn(scratch, "1 €", NativeEncoding.LATIN_1, "open: path"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "open: path cannot be written in ISO-8859-1: the character at index 2 (U+20AC) has no"
                + " place in it");
  }

  @Test
  void malformedTextBecomesReplacementCharacters() {
    assertThat(decoded(NativeEncoding.UTF_8, 'a', 0xFF, 'b', 0xC3, 0)).isEqualTo("a\uFFFDb\uFFFD");
    NativeEncoding utf16 = NativeEncoding.of("UTF-16LE");
    assertThat(decoded(utf16, 'a', 0, 0x3D, 0xD8, 'b', 0, 0, 0)).isEqualTo("a\uFFFDb");
    assertThat(decoded(utf16, 0, 0xDE, 0x3D, 0xD8, 0, 0xDE, 0x3D, 0xD8, 0, 0))
        .isEqualTo("\uFFFD😀\uFFFD");
    NativeEncoding utf32 = NativeEncoding.of("UTF-32BE");
    assertThat(
            decoded(
                utf32, 0, 0, 0, 'a', 0, 0, 0xD8, 0x3D, 0, 0, 0xDE, 0, 0, 0x11, 0, 0, 0xFF, 0, 0, 0,
                0, 0, 0, 0))
        .isEqualTo("a\uFFFD\uFFFD\uFFFD\uFFFD");
    assertThat(decoded(NativeEncoding.of("windows-1252"), 'a', 0x81, 0)).isEqualTo("a\uFFFD");
  }

  private String decoded(NativeEncoding encoding, int... bytes) {
    long address = scratch.allocate(bytes.length);
    for (int i = 0; i < bytes.length; i++) {
      new Pointer(address).setByte(i, (byte) bytes[i]);
    }
    return NativeStrings.copy(address, encoding);
  }

  /** Reading one more byte would end the JVM. */
  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "utf-16", "utf-32"})
  void nothingBehindTheTerminatorIsRead(String name) {
    NativeEncoding encoding = NativeEncoding.of(name);
    byte[] bytes = "some text".getBytes(encoding.charset());
    long address = Values.atMemoryEnd(Values.terminated(bytes, encoding.unit()));
    assertThat(NativeStrings.copy(address, encoding)).isEqualTo("some text");

    long full = Values.atMemoryEnd(bytes);
    StringBuilder text = new StringBuilder();
    NativeStrings.copyOut(full, bytes.length / encoding.unit(), encoding, text);
    assertThat(text).hasToString("some text");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "utf-16", "utf-32", "latin1"})
  void largeStringsRoundTrip(String name) {
    NativeEncoding encoding = NativeEncoding.of(name);
    String text = "x".repeat((64 << 20) / encoding.unit() - 1) + "é";
    long address = NativeStrings.copyIn(scratch, text, encoding, "f: text");
    assertThat(NativeStrings.copy(address, encoding).equals(text)).isTrue();
  }

  @Test
  void stringsThatMayOverflowABlockAreRefused() {
    NativeEncoding large = new NativeEncoding(new Extreme(), 1);
    assertThatThrownBy(() -> NativeStrings.copyIn(scratch, "abc", large, "f: text"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("f: text has 3 characters, which may take over 2147483583 bytes in x-extreme");
  }

  @Test
  void takenStringsAreReleasedOnce() {
    int before = Values.releases();
    long owned = Values.allocateWith("owned".getBytes(StandardCharsets.UTF_8));
    assertThat(taken(owned, NativeEncoding.UTF_8, Values.RELEASE)).isEqualTo("owned");
    assertThat(Values.releases()).isEqualTo(before + 1);

    long plain = (long) Values.call("plain_allocate", "(I)A", 4);
    new Pointer(plain).setString(0, "own", "UTF-8");
    assertThat(taken(plain, NativeEncoding.UTF_8, NativeRelease.C)).isEqualTo("own");
  }

  @Test
  void undecodableStringsAreReleasedOnce() {
    int before = Values.releases();
    NativeEncoding broken = new NativeEncoding(new Extreme(), 1);
    long address = Values.allocateWith((byte) 'a');
    assertThatThrownBy(() -> taken(address, broken, Values.RELEASE))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThat(Values.releases()).isEqualTo(before + 1);
  }

  /** Reads a returned text like generated code. */
  private static String taken(long address, NativeEncoding encoding, NativeRelease release) {
    try {
      return NativeStrings.copy(address, encoding);
    } finally {
      release.releaseResult(address);
    }
  }

  /** A charset with no decoder, and an encoder of very long sequences. */
  private static final class Extreme extends Charset {
    Extreme() {
      super("x-extreme", new String[0]);
    }

    @Override
    public boolean contains(Charset other) {
      return false;
    }

    @Override
    public CharsetDecoder newDecoder() {
      throw new UnsupportedOperationException("on purpose");
    }

    @Override
    public CharsetEncoder newEncoder() {
      return new CharsetEncoder(this, 1, 1e9f, new byte[] {'?'}) {
        @Override
        protected CoderResult encodeLoop(CharBuffer in, ByteBuffer out) {
          return CoderResult.UNDERFLOW;
        }

        @Override
        public boolean isLegalReplacement(byte[] replacement) {
          return true;
        }
      };
    }
  }
}
