package io.ekkogen.model;

import io.ekkogen.runtime.layout.CScalar;
import java.util.Optional;

/** The types that fit a register. Widths are the same on every platform, pointers aside. */
public enum ScalarType implements Type {
  /** The 4-byte BOOL of Windows, as P/Invoke passes a {@code bool}. */
  BOOL("bool", CScalar.INT32, "int32_t"),
  /** C99's and C++'s one-byte boolean. */
  BOOL8("bool8", CScalar.UINT8, "_Bool"),
  SBYTE("sbyte", CScalar.INT8, "int8_t"),
  BYTE("byte", CScalar.UINT8, "uint8_t"),
  SHORT("short", CScalar.INT16, "int16_t"),
  USHORT("ushort", CScalar.UINT16, "uint16_t"),
  INT("int", CScalar.INT32, "int"),
  UINT("uint", CScalar.UINT32, "unsigned int"),
  LONG("long", CScalar.INT64, "int64_t"),
  ULONG("ulong", CScalar.INT64, "uint64_t"),
  FLOAT("float", CScalar.FLOAT, "float"),
  DOUBLE("double", CScalar.DOUBLE, "double"),
  INT_PTR("IntPtr", CScalar.ADDRESS, "void *"),
  UINT_PTR("UIntPtr", CScalar.ADDRESS, "void *");

  private final String mappingName;
  private final CScalar raw;
  private final String cName;

  ScalarType(String mappingName, CScalar raw, String cName) {
    this.mappingName = mappingName;
    this.raw = raw;
    this.cName = cName;
  }

  /** The type a mapping calls {@code name}. */
  public static Optional<ScalarType> ofName(String name) {
    for (ScalarType type : values()) {
      if (type.mappingName.equals(name)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }

  @Override
  public String mappingName() {
    return mappingName;
  }

  @Override
  public CScalar raw() {
    return raw;
  }

  /** As C declares it, ending in {@code *} where it is a pointer. */
  public String cName() {
    return cName;
  }

  /** Either boolean. */
  public boolean isBoolean() {
    return this == BOOL || this == BOOL8;
  }

  /** Either pointer. */
  public boolean isPointer() {
    return raw == CScalar.ADDRESS;
  }

  /** Whether arrays of it are arrays of Java numbers. */
  public boolean isNumeric() {
    return !isBoolean() && !isPointer();
  }

  /** An integer whose bits Java reads as signed. */
  public boolean isUnsigned() {
    return this == BYTE || this == USHORT || this == UINT || this == ULONG;
  }
}
