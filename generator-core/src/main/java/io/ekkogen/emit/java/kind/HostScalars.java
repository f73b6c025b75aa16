package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Unsignedness;
import io.ekkogen.model.ScalarType;

/** Scalars where the JavaScript engine converts. */
public final class HostScalars {
  private HostScalars() {}

  /** Wider than C's type where the engine's own check of the range would be the wrong one. */
  static TypeName argument(ScalarType type) {
    return switch (type) {
      case BOOL, BOOL8 -> TypeName.BOOLEAN;
      case SBYTE, CHAR -> TypeName.BYTE;
      case SHORT -> TypeName.SHORT;
      case BYTE, USHORT, INT, WCHAR -> TypeName.INT;
      case UINT, LONG, ULONG, CLONG, CULONG, SIZE_T, SSIZE_T, INT_PTR, UINT_PTR -> TypeName.LONG;
      case FLOAT, DOUBLE -> TypeName.DOUBLE;
    };
  }

  static TypeName result(ScalarType type) {
    return switch (type) {
      case BOOL, BOOL8 -> TypeName.BOOLEAN;
      case SBYTE, BYTE, CHAR, SHORT, USHORT, INT, WCHAR -> TypeName.INT;
      case LONG, ULONG, CLONG, CULONG, SIZE_T, SSIZE_T, INT_PTR, UINT_PTR -> TypeName.LONG;
      // A number that JavaScript computes with exactly, unlike a Java long.
      case UINT, FLOAT, DOUBLE -> TypeName.DOUBLE;
    };
  }

  /** The raw value of an {@link #argument}, whose range is checked where the type is wider. */
  static CodeBlock toNative(ScalarType type, CodeBlock value, String label) {
    return switch (type) {
      case BOOL, BOOL8, WCHAR -> ScalarCode.toNative(type, value, label);
      case BYTE -> checked("uint8", value, label);
      case USHORT -> checked("uint16", value, label);
      case UINT -> checked("uint32", value, label);
      case FLOAT -> checked("float32", value, label);
      // The engine or the glue has checked them.
      case SBYTE, SHORT, INT, LONG, ULONG, CHAR, CLONG, CULONG, SIZE_T, SSIZE_T -> value;
      case DOUBLE, INT_PTR, UINT_PTR -> value;
    };
  }

  private static CodeBlock checked(String check, CodeBlock value, String label) {
    return CodeBlock.of("$T.$L($L, $S)", JavaTypes.SCRIPT_ARGUMENTS, check, value, label);
  }

  /** The {@link #result} that a raw value means. */
  static CodeBlock fromNative(ScalarType type, CodeBlock raw) {
    return type.isBoolean() ? CodeBlock.of("$L != 0", raw) : Unsignedness.widened(type, raw);
  }

  /** An {@link #argument} that has been checked, in the type of the typed interface. */
  static CodeBlock narrowed(ScalarType type, CodeBlock value) {
    return type.isPointer()
        ? ScalarCode.fromNative(type, value)
        : argument(type).equals(JavaTypes.scalar(type))
            ? value
            : CodeBlock.of("($T) $L", JavaTypes.scalar(type), value);
  }

  /** The raw value that the call of a script's function gives. */
  static CodeBlock called(ScalarType type, CodeBlock call, CodeBlock arguments) {
    return switch (type) {
      case BOOL -> CodeBlock.of("$LBoolean($L) ? 1 : 0", call, arguments);
      case BOOL8 -> CodeBlock.of("(byte) ($LBoolean($L) ? 1 : 0)", call, arguments);
      case DOUBLE -> CodeBlock.of("$LDouble($L)", call, arguments);
      case FLOAT -> CodeBlock.of("(float) $LDouble($L)", call, arguments);
      case LONG, ULONG, CLONG, CULONG, SIZE_T, SSIZE_T, INT_PTR, UINT_PTR ->
          CodeBlock.of("$LLong($L)", call, arguments);
      case SBYTE, BYTE, CHAR, SHORT, USHORT, INT, UINT, WCHAR ->
          CodeBlock.of("($T) $LLong($L)", type.raw().carrier(), call, arguments);
    };
  }
}
