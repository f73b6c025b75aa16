package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import java.util.Locale;

/** The types of {@code std:ffi}: their C types, and the conversion of raw results for scripts. */
enum FfiType {
  VOID(CScalar.VOID),
  INT(CScalar.INT32),
  UINT(CScalar.UINT32),
  INT32(CScalar.INT32),
  UINT32(CScalar.UINT32),
  INT64(CScalar.INT64),
  UINT64(CScalar.INT64),
  FLOAT(CScalar.FLOAT),
  DOUBLE(CScalar.DOUBLE),
  STRING(CScalar.ADDRESS),
  POINTER(CScalar.ADDRESS);

  private static final long MAX_SAFE = 1L << 53;

  private final CScalar scalar;

  FfiType(CScalar scalar) {
    this.scalar = scalar;
  }

  CScalar scalar() {
    return scalar;
  }

  /** The type with the given name, which ffi.js has checked. */
  static FfiType ofName(String name) {
    return valueOf(name.toUpperCase(Locale.ROOT));
  }

  /**
   * Converts a raw result for ffi.js: to a number that JavaScript represents exactly, a string, or
   * null; a 64-bit integer beyond 2^53 is passed as its digits.
   */
  Object toScript(Object raw) {
    return switch (this) {
      case VOID -> null;
      case INT, INT32, DOUBLE -> raw;
      case FLOAT -> (double) (float) raw;
      case UINT, UINT32 -> (double) Integer.toUnsignedLong((int) raw);
      case INT64 -> {
        long value = (long) raw;
        yield value >= -MAX_SAFE && value <= MAX_SAFE
            ? (Object) (double) value
            : Long.toString(value);
      }
      case UINT64, POINTER -> {
        long value = (long) raw;
        yield value >= 0 && value <= MAX_SAFE
            ? (Object) (double) value
            : Long.toUnsignedString(value);
      }
      case STRING -> NativeStrings.copy((long) raw, NativeEncoding.UTF_8);
    };
  }
}
