package io.ekkogen.emit.java.source;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.model.ScalarType;

/** Reads and writes one scalar in native memory. */
public final class ScalarAccess {
  private ScalarAccess() {}

  /** The value at {@code offset} of {@code memory}, a Pointer. */
  public static CodeBlock load(ScalarType type, CodeBlock memory, CodeBlock offset) {
    return switch (type) {
      case BOOL, BOOL8 -> CodeBlock.of("$L.get$L($L) != 0", memory, kind(type), offset);
      case CLONG, CULONG, SIZE_T, SSIZE_T ->
          CodeBlock.of(
              "$T.load($L, $L, $T.$L)",
              JavaTypes.NATIVE_SCALARS,
              memory,
              offset,
              JavaTypes.C_SCALAR,
              type.raw().name());
      case WCHAR ->
          CodeBlock.of(
              "(int) $T.load($L, $L, $T.$L)",
              JavaTypes.NATIVE_SCALARS,
              memory,
              offset,
              JavaTypes.C_SCALAR,
              type.raw().name());
      case SBYTE, BYTE, SHORT, USHORT, INT, UINT, LONG, ULONG, CHAR, FLOAT, DOUBLE ->
          CodeBlock.of("$L.get$L($L)", memory, kind(type), offset);
      case INT_PTR, UINT_PTR -> CodeBlock.of("$L.getPointer($L)", memory, offset);
    };
  }

  /** A statement that stores {@code value}. */
  public static CodeBlock store(
      ScalarType type, CodeBlock memory, CodeBlock offset, CodeBlock value, String label) {
    return switch (type) {
      case BOOL -> CodeBlock.of("$L.setInt($L, $L ? 1 : 0)", memory, offset, value);
      case BOOL8 -> CodeBlock.of("$L.setByte($L, (byte) ($L ? 1 : 0))", memory, offset, value);
      case WCHAR, CLONG, CULONG, SIZE_T, SSIZE_T ->
          CodeBlock.of(
              "$T.store($L, $L, $T.$L, $L, $S)",
              JavaTypes.NATIVE_SCALARS,
              memory,
              offset,
              JavaTypes.C_SCALAR,
              type.raw().name(),
              value,
              label);
      case SBYTE, BYTE, SHORT, USHORT, INT, UINT, LONG, ULONG, CHAR, FLOAT, DOUBLE ->
          CodeBlock.of("$L.set$L($L, $L)", memory, kind(type), offset, value);
      case INT_PTR, UINT_PTR -> CodeBlock.of("$L.setPointer($L, $L)", memory, offset, value);
    };
  }

  private static String kind(ScalarType type) {
    return switch (type) {
      case BOOL, INT, UINT -> "Int";
      case BOOL8, SBYTE, BYTE, CHAR -> "Byte";
      case SHORT, USHORT -> "Short";
      case LONG, ULONG -> "Long";
      case FLOAT -> "Float";
      case DOUBLE -> "Double";
      case WCHAR, CLONG, CULONG, SIZE_T, SSIZE_T, INT_PTR, UINT_PTR ->
          throw new IllegalArgumentException(type.mappingName());
    };
  }
}
