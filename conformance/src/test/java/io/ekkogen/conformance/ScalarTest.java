package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.jna.Memory;
import com.sun.jna.Pointer;
import io.ekkogen.conformance.linkage.Linkage;

class ScalarTest {

  @OverEveryBinding
  void integersArriveWithTheirSign(Linkage lib) {
    assertThat(lib.widenI8((byte) -128)).isEqualTo(-128);
    assertThat(lib.widenU8((byte) 255)).isEqualTo(255);
    assertThat(lib.widenI16(Short.MIN_VALUE)).isEqualTo(-32768);
    assertThat(lib.widenU16((short) 65535)).isEqualTo(65535);
    assertThat(lib.widenI32(Integer.MIN_VALUE)).isEqualTo(-2147483648L);
    assertThat(lib.widenU32(-1)).isEqualTo(4294967295L);
  }

  @OverEveryBinding
  void integersComeBackAsTheyWent(Linkage lib) {
    for (long value : new long[] {0, 1, -1, 127, -128, 255, 32767, -32768, 65535}) {
      assertThat(lib.echoI8((byte) value)).isEqualTo((byte) value);
      assertThat(lib.echoU8((byte) value)).isEqualTo((byte) value);
      assertThat(lib.echoI16((short) value)).isEqualTo((short) value);
      assertThat(lib.echoU16((short) value)).isEqualTo((short) value);
    }
    for (long value :
        new long[] {0, -1, Integer.MAX_VALUE, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE}) {
      assertThat(lib.echoI32((int) value)).isEqualTo((int) value);
      assertThat(lib.echoU32((int) value)).isEqualTo((int) value);
      assertThat(lib.echoI64(value)).isEqualTo(value);
      assertThat(lib.echoU64(value)).isEqualTo(value);
    }
  }

  @OverEveryBinding
  void floatingPointKeepsEveryBit(Linkage lib) {
    for (double value :
        new double[] {0, -0.0, 1.5, Double.MIN_VALUE, Double.POSITIVE_INFINITY, Double.NaN}) {
      assertThat(lib.echoF64(value)).isEqualTo(Double.valueOf(value));
      assertThat(lib.echoF32((float) value)).isEqualTo(Float.valueOf((float) value));
    }
  }

  @OverEveryBinding
  void trueIsOneAndWhatIsNotZeroIsTrue(Linkage lib) {
    assertThat(lib.echoBool(true)).isTrue();
    assertThat(lib.echoBool(false)).isFalse();
    assertThat(lib.echoBool8(true)).isTrue();
    assertThat(lib.echoBool8(false)).isFalse();
    assertThat(lib.boolAsInt(true)).isEqualTo(1);
    assertThat(lib.boolAsInt(false)).isZero();
    assertThat(lib.intAsBool(-1)).isTrue();
    assertThat(lib.intAsBool(0x100)).isTrue();
    assertThat(lib.intAsBool(0)).isFalse();
    assertThat(lib.byteAsBool8((byte) 255)).isTrue();
    assertThat(lib.byteAsBool8((byte) 0)).isFalse();
  }

  @OverEveryBinding
  void pointersComeBackAndNullIsNull(Linkage lib) {
    try (Memory memory = new Memory(8)) {
      assertThat(Pointer.nativeValue(lib.echoPointer(memory)))
          .isEqualTo(Pointer.nativeValue(memory));
      assertThat(Pointer.nativeValue(lib.echoUPointer(memory)))
          .isEqualTo(Pointer.nativeValue(memory));
      assertThat(lib.isNullPointer(memory)).isFalse();
    }
    assertThat(lib.echoPointer(null)).isNull();
    assertThat(lib.isNullPointer(null)).isTrue();
  }

  @OverEveryBinding
  void moreArgumentsThanRegistersOfEitherClass(Linkage lib) {
    double result =
        lib.many(
            (byte) -1,
            2,
            (short) -3,
            4,
            -5,
            6,
            1L << 40,
            8,
            -9,
            10,
            -11,
            12,
            (byte) 200,
            14,
            15,
            16,
            (short) 60000,
            18,
            -19,
            20);
    double expected =
        -1
            + 2 * 2
            + 3 * -3
            + 4 * 4
            + 5 * -5
            + 6 * 6
            + 7.0 * (1L << 40)
            + 8 * 8
            + 9 * -9
            + 10 * 10
            + 11 * -11
            + 12 * 12
            + 13 * 200
            + 14 * 14
            + 15 * 15
            + 16 * 16
            + 17.0 * 60000
            + 18 * 18
            + 19 * -19
            + 20 * 20;
    assertThat(result).isEqualTo(expected);
  }

  @OverEveryBinding
  void otherConventionsReachTheirFunctions(Linkage lib) {
    assertThat(lib.stdcallAdd(40, 2)).isEqualTo(42);
    assertThat(lib.fastcallAdd(40, 2)).isEqualTo(42);
  }

  @OverEveryBinding
  void fixedWidthNamesAreTheSameTypes(Linkage lib) {
    assertThat(lib.aliasInt8((byte) -128)).isEqualTo((byte) -128);
    assertThat(lib.aliasUint8((byte) 255)).isEqualTo((byte) 255);
    assertThat(lib.aliasInt16(Short.MIN_VALUE)).isEqualTo(Short.MIN_VALUE);
    assertThat(lib.aliasUint16((short) 65535)).isEqualTo((short) 65535);
    assertThat(lib.aliasInt32(Integer.MIN_VALUE)).isEqualTo(Integer.MIN_VALUE);
    assertThat(lib.aliasUint32(-1)).isEqualTo(-1);
    assertThat(lib.aliasInt64(Long.MIN_VALUE)).isEqualTo(Long.MIN_VALUE);
    assertThat(lib.aliasUint64(-1)).isEqualTo(-1);
    assertThat(lib.aliasPointer(new Pointer(0x1000))).isEqualTo(new Pointer(0x1000));
  }
}
