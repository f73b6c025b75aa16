package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Native;
import com.sun.jna.NativeLong;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import com.sun.jna.ptr.LongByReference;
import io.ekkogen.runtime.binding.NativeBinding;
import io.ekkogen.runtime.binding.References;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.IntegerRange;
import io.ekkogen.runtime.layout.StructLayout;
import io.ekkogen.runtime.platform.Platform;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Scalars of platform width, compared with the C compiler of this platform. */
class PlatformWidthTest {
  private static final String WIDE = "{cLWzc}";

  private static MethodHandle handle(String symbol, String signature) {
    NativeBinding binding = CallsLibrary.binding();
    MethodHandle handle = binding.handle(symbol, signature);
    binding.open();
    return handle;
  }

  private static String name(CScalar type) {
    return type.name().toLowerCase(Locale.ROOT);
  }

  @ParameterizedTest
  @EnumSource(names = {"CHAR", "WCHAR", "CLONG", "CULONG", "SSIZE", "SIZE"})
  void haveTheCompilersSize(CScalar type) throws Throwable {
    assertThat((int) handle("size_of", "(I)I").invokeExact((int) type.code().charAt(0)))
        .isEqualTo(type.size(Platform.current()));
  }

  @ParameterizedTest
  @EnumSource(names = {"CLONG", "CULONG", "SSIZE", "SIZE"})
  void goThereAndBackAtBothEndsOfTheirRange(CScalar type) throws Throwable {
    MethodHandle echo = handle("echo_" + name(type), "(" + type.code() + ")" + type.code());
    IntegerRange range = IntegerRange.of(type, Platform.current());
    for (long value : new long[] {range.min(), -1, 0, 1, 0x7FFFFFFF, range.max()}) {
      if (value >= range.min()) {
        assertThat((long) echo.invokeExact(value)).isEqualTo(value);
      }
    }
  }

  @Test
  void charAndWcharGoThereAndBack() throws Throwable {
    MethodHandle echoChar = handle("echo_char", "(c)c");
    for (byte value : new byte[] {Byte.MIN_VALUE, -1, 0, 'x', Byte.MAX_VALUE}) {
      assertThat((byte) echoChar.invokeExact(value)).isEqualTo(value);
    }
    MethodHandle echoWchar = handle("echo_wchar", "(W)W");
    IntegerRange range = IntegerRange.of(CScalar.WCHAR, Platform.current());
    for (long value : new long[] {range.min(), 0, 'x', 0xFFFF, range.max()}) {
      assertThat((int) echoWchar.invokeExact((int) value)).isEqualTo((int) value);
    }
  }

  @Test
  void charIsSignedWhereTheCompilerSaysSo() throws Throwable {
    boolean signed = (int) handle("char_is_signed", "()I").invokeExact() != 0;
    assertThat(CScalar.CHAR.fixed(Platform.current()))
        .isEqualTo(signed ? CScalar.INT8 : CScalar.UINT8);
    assertThat((int) handle("widen_char", "(c)I").invokeExact((byte) 200))
        .isEqualTo(signed ? -56 : 200);
  }

  @ParameterizedTest
  @EnumSource(names = {"CLONG", "CULONG", "SSIZE", "SIZE"})
  void goByReference(CScalar type) throws Throwable {
    MethodHandle bump = handle("bump_" + name(type), "(A)V");
    for (long value : new long[] {0, 41, 0xFFFFFFF}) {
      LongByReference reference = new LongByReference(value);
      bump.invokeExact(References.narrowAddressOf(reference, type, "bump: v"));
      References.takeNarrow(reference, type);
      assertThat(reference.getValue()).isEqualTo(value + 1);
    }
    LongByReference cleared = new LongByReference(7);
    bump.invokeExact(References.clearedAddressOf(cleared, "bump: v"));
    References.takeNarrow(cleared, type);
    assertThat(cleared.getValue()).isEqualTo(1);
  }

  @Test
  void wcharGoesByReference() throws Throwable {
    IntByReference reference = new IntByReference(0xFFFE);
    handle("bump_wchar", "(A)V")
        .invokeExact(References.narrowAddressOf(reference, CScalar.WCHAR, "bump: v"));
    References.takeNarrow(reference, CScalar.WCHAR);
    assertThat(reference.getValue()).isEqualTo(0xFFFF);
  }

  @Test
  void lieInStructuresWhereTheCompilerPutsThem() throws Throwable {
    StructLayout layout = StructLayout.of(WIDE);
    MethodHandle compiler = handle("wide_layout", "(I)I");
    assertThat((int) compiler.invokeExact(0)).isEqualTo(layout.size());
    for (int i = 1; i < 5; i++) {
      assertThat((int) compiler.invokeExact(i)).isEqualTo(layout.offset(i));
    }
    try (Memory in = new Memory(layout.size());
        Memory out = new Memory(layout.size())) {
      in.clear();
      in.setByte(layout.offset(0), (byte) 1);
      in.setNativeLong(layout.offset(1), new NativeLong(-2));
      in.setByte(layout.offset(4), (byte) 4);
      handle("wide_next", "(" + WIDE + ")" + WIDE)
          .invokeExact(Pointer.nativeValue(out), Pointer.nativeValue(in));
      assertThat(out.getByte(layout.offset(0))).isEqualTo((byte) 2);
      assertThat(out.getNativeLong(layout.offset(1)).longValue()).isEqualTo(-1);
      int wide = layout.offset(2);
      assertThat(Native.WCHAR_SIZE == 2 ? out.getShort(wide) : out.getInt(wide)).isEqualTo(1);
      assertThat(out.getPointer(layout.offset(3))).isEqualTo(new Pointer(1));
      assertThat(out.getByte(layout.offset(4))).isEqualTo((byte) 5);
    }
  }

  /** Passes enough arguments to exhaust both classes of registers with all widths. */
  @Test
  void thirtyTwoMixedArgumentsArrive() throws Throwable {
    String signature = "(BDbFSDsFIDiFJDJFADcFLDlFz{DD}ZDBWsi)D";
    NativeBinding binding = CallsLibrary.binding();
    MethodHandle plain = binding.handle("thirty_two", signature);
    MethodHandle capturing = binding.function("thirty_two", signature).lastError().handle();
    binding.open();
    try (Memory pair = new Memory(16)) {
      pair.write(0, new double[] {12.5, 13.5}, 0, 2);
      double expected = 0;
      double[] values = {
        -1, 2, 200, 4, -5, 6, 60000, 8, -9, 10, 4e9, 12, -13, 14, 15, 16, 0x1000, 18, 'c', 20, -21,
        22, 23, 24, 25, 26, -27, 28, -29, 30, 50000, 3e9
      };
      for (int i = 0; i < values.length; i++) {
        expected += (i + 1) * values[i];
      }
      for (MethodHandle handle : new MethodHandle[] {plain, capturing}) {
        assertThat(
                (double)
                    handle.invokeExact(
                        (byte) -1,
                        2d,
                        (byte) 200,
                        4f,
                        (short) -5,
                        6d,
                        (short) 60000,
                        8f,
                        -9,
                        10d,
                        (int) 4_000_000_000L,
                        12f,
                        -13L,
                        14d,
                        15L,
                        16f,
                        0x1000L,
                        18d,
                        (byte) 'c',
                        20f,
                        -21L,
                        22d,
                        23L,
                        24f,
                        25L,
                        Pointer.nativeValue(pair),
                        -27L,
                        28d,
                        (byte) -29,
                        30,
                        (short) 50000,
                        (int) 3_000_000_000L))
            .isEqualTo(expected);
      }
    }
  }
}
