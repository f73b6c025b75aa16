package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.DoubleByReference;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import com.sun.jna.ptr.PointerByReference;
import io.ekkogen.conformance.libc.Libc;
import io.ekkogen.conformance.libm.Libm;
import io.ekkogen.conformance.zlib.Zlib;
import io.ekkogen.runtime.NativeException;
import io.ekkogen.runtime.js.EkkoContext;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/** Libraries of the system, which the system's loader finds. */
class RealLibrariesTest {
  private static final int MEBIBYTE = 1 << 20;
  private static final int DATA_ERROR = -3;
  private static final int BUFFER_ERROR = -5;

  private static final boolean WINDOWS = Platform.current().os() == OperatingSystem.WINDOWS;
  private static final Charset ANSI =
      Charset.forName(WINDOWS ? System.getProperty("native.encoding") : "UTF-8");

  private final Libc libc = Libc.load();
  private final Libm libm = Libm.load();
  private final Zlib zlib = WINDOWS ? null : Zlib.load();

  @Test
  void timeIsNow() {
    long before = System.currentTimeMillis() / 1000;
    assertThat(libc.time(null)).isBetween(before, before + 60);
    try (Memory where = new Memory(8)) {
      assertThat(libc.time(where)).isEqualTo(where.getNativeLong(0).longValue());
    }
  }

  @Test
  void theEnvironmentIsReadOrNull() {
    assertThat(libc.getenv("PATH")).isEqualTo(System.getenv("PATH"));
    assertThat(libc.getenv("EKKOGEN_NOT_SET")).isNull();
  }

  @Test
  void aFailingOpenThrowsItsErrno() {
    NativeException failure =
        catchThrowableOfType(NativeException.class, () -> libc.open("/there/is/no/such/file", 0));
    assertThat(failure.isErrno()).isTrue();
    if (WINDOWS) {
      assertThat(failure.code()).as("ERROR_PATH_NOT_FOUND").isEqualTo(3);
      assertThat(failure.getMessage()).startsWith("open failed: ").endsWith(" (error 3)");
    } else {
      assertThat(failure.code()).isEqualTo(2);
      assertThat(failure).hasMessage("open failed: No such file or directory (errno 2)");
    }
  }

  @Test
  @Tag("scripts")
  void printfPrintsWhatIsMixed() throws Exception {
    assertThat(Forked.java(Forked.main(PrintfMain.class)))
        .isEqualToNormalizingNewlines(
            "-5 1099511627776 0.500 text 1 2 3 4 5 6 7 8 9 1.5 2.5\nfrom a script 7 0.25\n");
  }

  /** Prints to C's standard output, which a test cannot redirect. */
  static final class PrintfMain {
    public static void main(String[] args) throws Exception {
      Libc libc = Libc.load();
      libc.printf(
          "%d %lld %.3f %s %d %d %d %d %d %d %d %d %d %g %g\n",
          (byte) -5, 1L << 40, 0.5, "text", 1, 2, 3, 4, 5, 6, 7, 8, 9, 1.5f, 2.5);
      libc.fflush(null);
      try (EkkoContext context = EkkoContext.builder().grantAllNative().build()) {
        context.evalModule(
            """
            import libc from 'native:libc';
            libc.printf('%s %d %g\\n', 'string', 'from a script', 'int', 7, 'double', 0.25);
            libc.fflush(null);
            """);
      }
    }
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "its _snprintf counts otherwise")
  void snprintfWritesWhatFits() {
    StringBuilder text = new StringBuilder();
    assertThat(libc.snprintf(text, 64, "%d, %lld, %.3f, %s", 5, 1L << 40, 0.5, "text"))
        .isEqualTo(29);
    assertThat(text).hasToString("5, 1099511627776, 0.500, text");
    assertThat(libc.snprintf(text, 4, "%s", "longer")).isEqualTo(6);
    assertThat(text).hasToString("lon");
    assertThat(libc.snprintf(null, 0, "%s", "longer")).isEqualTo(6);
  }

  @Test
  void snprintfTakesMoreThanTheRegistersHold() {
    StringBuilder text = new StringBuilder();
    libc.snprintf(
        text,
        256,
        "%d %g %d %g %d %g %d %g %d %g %d %g %d %g %d %g %d %g %d %g",
        1,
        1.5,
        2,
        2.5,
        3,
        3.5,
        4,
        4.5,
        5,
        5.5,
        6,
        6.5,
        7,
        7.5,
        8,
        8.5,
        9,
        9.5,
        10,
        10.5);
    assertThat(text).hasToString("1 1.5 2 2.5 3 3.5 4 4.5 5 5.5 6 6.5 7 7.5 8 8.5 9 9.5 10 10.5");
  }

  @Test
  void strtolSaysWhereItStopped() {
    try (Memory text = new Memory(8)) {
      text.setString(0, "123abc");
      PointerByReference end = new PointerByReference();
      assertThat(libc.strtol(text, end, 10)).isEqualTo(123);
      assertThat(end.getValue()).isEqualTo(text.share(3));
      assertThat(end.getValue().getString(0)).isEqualTo("abc");
      assertThat(libc.strtol(text, end, 16)).isEqualTo(0x123abc);
    }
  }

  @Test
  void memoryOfTheCLibraryIsFreedByIt() {
    assertThat(libc.strdup("Grüße")).isEqualTo("Grüße");
    assertThat(libc.strlen("Grüße")).isEqualTo("Grüße".getBytes(ANSI).length);
    Pointer block = libc.malloc(16);
    block.setLong(8, 5);
    assertThat(block.getLong(8)).isEqualTo(5);
    libc.free(block);
    libc.free(null);
  }

  @Test
  void mathematics() {
    assertThat(libm.cos(0)).isEqualTo(1);
    assertThat(libm.sqrt(2)).isEqualTo(Math.sqrt(2));
    assertThat(libm.sqrt(-1)).isNaN();
    assertThat(libm.floor(-0.5)).isEqualTo(-1);
    assertThat(libm.pow(2, 0.5)).isEqualTo(Math.sqrt(2));
    assertThat(libm.hypotf(3, 4)).isEqualTo(5);
    IntByReference exponent = new IntByReference();
    assertThat(libm.frexp(48, exponent)).isEqualTo(0.75);
    assertThat(exponent.getValue()).isEqualTo(6);
    DoubleByReference whole = new DoubleByReference();
    assertThat(libm.modf(-2.25, whole)).isEqualTo(-0.25);
    assertThat(whole.getValue()).isEqualTo(-2);
  }

  private static byte[] sixteenMebibytes() {
    byte[] bytes = new byte[16 * MEBIBYTE];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) (i >> 8);
    }
    return bytes;
  }

  @Test
  @Rules({"F-97", "F-99"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no zlib")
  void sixteenMebibytesAreCompressedAndBack() {
    byte[] bytes = sixteenMebibytes();
    byte[] packed = new byte[(int) zlib.compressBound(bytes.length)];
    LongByReference length = new LongByReference(packed.length);
    packed[packed.length - 1] = 77;
    zlib.compress2(packed, length, bytes, 6);
    assertThat(length.getValue()).isBetween(1L, bytes.length / 2L);
    assertThat(packed[packed.length - 1]).as("beyond the length").isEqualTo((byte) 77);

    byte[] back = new byte[bytes.length];
    LongByReference backLength = new LongByReference(back.length);
    zlib.uncompress(back, backLength, packed, length.getValue());
    assertThat(backLength.getValue()).isEqualTo(bytes.length);
    assertThat(Arrays.equals(back, bytes)).isTrue();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no zlib")
  void crcOfSixteenMebibytes() {
    byte[] bytes = sixteenMebibytes();
    CRC32 expected = new CRC32();
    expected.update(bytes);
    assertThat(zlib.crc32(0, bytes)).isEqualTo(expected.getValue());
    assertThat(zlib.crc32(zlib.crc32(0, null, 0), bytes, bytes.length))
        .isEqualTo(expected.getValue());
  }

  @Test
  @Rules("F-84")
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no zlib")
  void theResultIsTheCodeOfAFailure() {
    byte[] bytes = new byte[1000];
    LongByReference tooShort = new LongByReference(2);
    assertThatThrownBy(() -> zlib.compress2(new byte[2], tooShort, bytes, 6))
        .isInstanceOf(NativeException.class)
        .hasMessage("compress2 failed with result -5");
    LongByReference length = new LongByReference(1000);
    NativeException failure =
        catchThrowableOfType(
            NativeException.class, () -> zlib.uncompress(new byte[1000], length, bytes));
    assertThat(failure.code()).isEqualTo(DATA_ERROR).isNotEqualTo(BUFFER_ERROR);
    assertThat(failure.isErrno()).isFalse();
  }

  @Test
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no zlib")
  void aLengthBeyondTheArrayIsRefused() {
    LongByReference length = new LongByReference(11);
    assertThatThrownBy(() -> zlib.compress2(new byte[10], length, new byte[5], 6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("compress2: destination");
    assertThatThrownBy(() -> zlib.crc32(0, new byte[5], 6))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("crc32: bytes");
  }
}
