package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.ScalarType;

/** Conversions of a scalar between the typed interface and native code. */
public final class ScalarCode {
  private ScalarCode() {}

  /** The raw value; of an integer whose width depends on the platform, checked. */
  static CodeBlock toNative(ScalarType type, CodeBlock value, String label) {
    return switch (type) {
      case BOOL -> CodeBlock.of("$L ? 1 : 0", value);
      case BOOL8 -> CodeBlock.of("(byte) ($L ? 1 : 0)", value);
      case INT_PTR, UINT_PTR -> CodeBlock.of("$T.addressOf($L)", JavaTypes.ARGUMENTS, value);
      case WCHAR -> checked("wchar", value, label);
      case CLONG -> checked("clong", value, label);
      case CULONG -> checked("culong", value, label);
      case SIZE_T -> checked("size", value, label);
      case SSIZE_T -> checked("ssize", value, label);
      case SBYTE, BYTE, SHORT, USHORT, INT, UINT, LONG, ULONG, CHAR, FLOAT, DOUBLE -> value;
    };
  }

  private static CodeBlock checked(String check, CodeBlock value, String label) {
    return CodeBlock.of("$T.$L($L, $S)", JavaTypes.ARGUMENTS, check, value, label);
  }

  /** The value that a raw one means. */
  static CodeBlock fromNative(ScalarType type, CodeBlock raw) {
    if (type.isBoolean()) {
      return CodeBlock.of("$L != 0", raw);
    }
    return type.isPointer() ? CodeBlock.of("$T.pointer($L)", JavaTypes.ARGUMENTS, raw) : raw;
  }

  /** C's width as an argument, where Java's type does not tell it. */
  public static CodeBlock width(ScalarType type) {
    return CodeBlock.of("$T.$L", JavaTypes.C_SCALAR, type.raw().name());
  }
}
