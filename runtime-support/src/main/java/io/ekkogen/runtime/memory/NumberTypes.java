package io.ekkogen.runtime.memory;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.layout.IntegerRange;
import io.ekkogen.runtime.platform.Platform;

/** Numbers and booleans. Arrays of them are copied in bulk. For generated code. */
public final class NumberTypes {
  public static final ElementType<byte[]> BYTE =
      new Numbers<>(Byte.BYTES, byte[]::new, Pointer::read, Pointer::write, Scratch::copy);

  public static final ElementType<short[]> SHORT =
      new Numbers<>(Short.BYTES, short[]::new, Pointer::read, Pointer::write, Scratch::copy);

  public static final ElementType<int[]> INT =
      new Numbers<>(Integer.BYTES, int[]::new, Pointer::read, Pointer::write, Scratch::copy);

  public static final ElementType<long[]> LONG =
      new Numbers<>(Long.BYTES, long[]::new, Pointer::read, Pointer::write, Scratch::copy);

  public static final ElementType<float[]> FLOAT =
      new Numbers<>(Float.BYTES, float[]::new, Pointer::read, Pointer::write, Scratch::copy);

  public static final ElementType<double[]> DOUBLE =
      new Numbers<>(Double.BYTES, double[]::new, Pointer::read, Pointer::write, Scratch::copy);

  /** {@code BOOL}, an {@code int}; every nonzero value is true. */
  public static final ElementType<boolean[]> BOOL =
      new ConvertedNumbers<>(
          INT,
          boolean[]::new,
          (array, i, raw, label) -> raw[i] = array[i] ? 1 : 0,
          (raw, i, array) -> array[i] = raw[i] != 0);

  /** {@code _Bool}; every nonzero value is true. */
  public static final ElementType<boolean[]> BOOL8 =
      new ConvertedNumbers<>(
          BYTE,
          boolean[]::new,
          (array, i, raw, label) -> raw[i] = (byte) (array[i] ? 1 : 0),
          (raw, i, array) -> array[i] = raw[i] != 0);

  public static final ElementType<long[]> CLONG = longs(CScalar.CLONG);
  public static final ElementType<long[]> CULONG = longs(CScalar.CULONG);
  public static final ElementType<long[]> SSIZE = longs(CScalar.SSIZE);
  public static final ElementType<long[]> SIZE = longs(CScalar.SIZE);
  public static final ElementType<int[]> WCHAR = wideCharacters();

  /** Addresses, which always fit. */
  public static final ElementType<long[]> ADDRESS = addresses();

  private NumberTypes() {}

  private static ElementType<long[]> longs(CScalar type) {
    if (type.size(Platform.current()) == Long.BYTES) {
      return LONG;
    }
    IntegerRange range = IntegerRange.of(type, Platform.current());
    boolean isSigned = range.min() < 0;
    return new ConvertedNumbers<>(
        INT,
        long[]::new,
        (array, i, raw, label) -> raw[i] = (int) checked(range, array[i], label, i),
        (raw, i, array) -> array[i] = isSigned ? raw[i] : Integer.toUnsignedLong(raw[i]));
  }

  private static ElementType<int[]> wideCharacters() {
    if (CScalar.WCHAR.size(Platform.current()) == Integer.BYTES) {
      return INT;
    }
    IntegerRange range = IntegerRange.of(CScalar.WCHAR, Platform.current());
    return new ConvertedNumbers<>(
        SHORT,
        int[]::new,
        (array, i, raw, label) -> raw[i] = (short) checked(range, array[i], label, i),
        (raw, i, array) -> array[i] = Short.toUnsignedInt(raw[i]));
  }

  private static ElementType<long[]> addresses() {
    return CScalar.ADDRESS.size(Platform.current()) == Long.BYTES
        ? LONG
        : new ConvertedNumbers<>(
            INT,
            long[]::new,
            (array, i, raw, label) -> raw[i] = (int) array[i],
            (raw, i, array) -> array[i] = Integer.toUnsignedLong(raw[i]));
  }

  private static long checked(IntegerRange range, long value, String label, int index) {
    return value < range.min() || value > range.max()
        ? range.check(value, label + "[" + index + "]")
        : value;
  }
}
