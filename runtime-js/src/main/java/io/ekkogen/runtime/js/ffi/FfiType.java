package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.layout.CScalar;
import java.util.Locale;

/** The types of {@code std:ffi}, and their C types. */
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
}
