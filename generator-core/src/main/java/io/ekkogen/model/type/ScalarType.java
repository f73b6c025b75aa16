package io.ekkogen.model.type;

import io.ekkogen.runtime.layout.CScalar;
import io.ekkogen.runtime.platform.Platform;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The types that fit a register. Widths are the same on every platform, pointers aside. */
public enum ScalarType implements Type {
  /** The 4-byte BOOL of Windows, as P/Invoke passes a {@code bool}. */
  BOOL("bool", CScalar.INT32, "int32_t"),
  /** C99's and C++'s one-byte boolean. */
  BOOL8("bool8", CScalar.UINT8, "_Bool"),
  SBYTE("sbyte", CScalar.INT8, "int8_t", "int8"),
  BYTE("byte", CScalar.UINT8, "uint8_t", "uint8"),
  SHORT("short", CScalar.INT16, "int16_t", "int16"),
  USHORT("ushort", CScalar.UINT16, "uint16_t", "uint16"),
  INT("int", CScalar.INT32, "int", "int32"),
  UINT("uint", CScalar.UINT32, "unsigned int", "uint32"),
  LONG("long", CScalar.INT64, "int64_t", "int64"),
  ULONG("ulong", CScalar.INT64, "uint64_t", "uint64"),
  /** Read as a Java byte, whichever sign C's has. */
  CHAR("char", CScalar.CHAR, "char"),
  WCHAR("wchar", CScalar.WCHAR, "wchar_t"),
  /** A UTF-16 unit. A number in Java too: JNA takes a {@code char} for a {@code wchar_t}. */
  CHAR16("char16", CScalar.UINT16, "char16_t"),
  CLONG("clong", CScalar.CLONG, "long"),
  CULONG("culong", CScalar.CULONG, "unsigned long"),
  SIZE_T("size_t", CScalar.SIZE, "size_t"),
  SSIZE_T("ssize_t", CScalar.SSIZE, "ssize_t"),
  FLOAT("float", CScalar.FLOAT, "float"),
  DOUBLE("double", CScalar.DOUBLE, "double"),
  INT_PTR("IntPtr", CScalar.ADDRESS, "void *", "pointer"),
  UINT_PTR("UIntPtr", CScalar.ADDRESS, "void *");

  private static final Map<String, ScalarType> BY_NAME = new HashMap<>();

  static {
    for (ScalarType type : values()) {
      type.names.forEach(name -> BY_NAME.put(name, type));
    }
  }

  private final String mappingName;
  private final CScalar raw;
  private final String cName;
  private final List<String> names;

  ScalarType(String mappingName, CScalar raw, String cName, String... aliases) {
    this.mappingName = mappingName;
    this.raw = raw;
    this.cName = cName;
    this.names = Stream.concat(Stream.of(mappingName), Stream.of(aliases)).toList();
  }

  /** The type a mapping calls {@code name}. */
  public static Optional<ScalarType> ofName(String name) {
    return Optional.ofNullable(BY_NAME.get(name));
  }

  @Override
  public String mappingName() {
    return mappingName;
  }

  @Override
  public CScalar raw() {
    return raw;
  }

  /** One that linkers see as {@code raw}. */
  public static ScalarType of(CScalar raw) {
    return Arrays.stream(values())
        .filter(type -> type.raw == raw && !type.isBoolean())
        .findFirst()
        .orElseThrow();
  }

  /** What a mapping may call it: its own name first, then its aliases. */
  public List<String> names() {
    return names;
  }

  /** As C declares it, ending in {@code *} where it is a pointer. */
  @Override
  public String cName() {
    return cName;
  }

  @Override
  public Optional<ScalarType> scalar() {
    return Optional.of(this);
  }

  /** Either boolean. */
  public boolean isBoolean() {
    return this == BOOL || this == BOOL8;
  }

  /** Whether it is {@code size_t} or {@code ssize_t}. */
  public boolean isSize() {
    return this == SIZE_T || this == SSIZE_T;
  }

  /** The most bits that C lets a bit-field of this type have. C99's boolean has one. */
  public int width(Platform platform) {
    return this == BOOL8 ? 1 : raw.size(platform) * Byte.SIZE;
  }

  /** The bits of the Java type that carries it. */
  public int carrierBits() {
    Class<?> carrier = raw.carrier();
    if (carrier == byte.class) {
      return Byte.SIZE;
    }
    if (carrier == short.class) {
      return Short.SIZE;
    }
    return carrier == int.class || carrier == float.class ? Integer.SIZE : Long.SIZE;
  }

  /** Any integer, pointers aside. */
  public boolean isInteger() {
    return !isBoolean() && !isPointer() && this != FLOAT && this != DOUBLE;
  }

  /** Whether it is a number with the same bytes in Java, on every platform. */
  public boolean isSameInJava() {
    return !isBoolean() && !isWide() && !isPointer();
  }

  /** An integer as wide on every platform. */
  public boolean isFixedInteger() {
    return isInteger() && !isWide() && this != CHAR;
  }

  /** An integer whose width depends on the platform; Java carries it in a wider type. */
  public boolean isWide() {
    return switch (this) {
      case WCHAR, CLONG, CULONG, SIZE_T, SSIZE_T -> true;
      case SBYTE, BYTE, SHORT, USHORT, INT, UINT, LONG, ULONG, CHAR, CHAR16 -> false;
      case BOOL, BOOL8, FLOAT, DOUBLE, INT_PTR, UINT_PTR -> false;
    };
  }

  @Override
  public boolean isUnsigned() {
    return switch (this) {
      case BYTE, USHORT, UINT, ULONG, CHAR16, CULONG, SIZE_T -> true;
      case SBYTE, SHORT, INT, LONG, CHAR, WCHAR, CLONG, SSIZE_T -> false;
      case BOOL, BOOL8, FLOAT, DOUBLE, INT_PTR, UINT_PTR -> false;
    };
  }

  @Override
  public <R> R accept(Visitor<R> visitor) {
    return visitor.visitScalar(this);
  }
}
