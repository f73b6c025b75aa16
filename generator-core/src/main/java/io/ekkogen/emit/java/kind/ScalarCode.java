package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.ScalarAccess;
import io.ekkogen.model.type.ScalarType;
import java.util.Locale;

/** Conversions of a scalar between the typed interface and native code. */
public final class ScalarCode {
  private ScalarCode() {}

  /** The raw value; of an integer whose width depends on the platform, checked. */
  static CodeBlock toNative(ScalarType type, CodeBlock value, String label) {
    if (type.isBoolean()) {
      return ScalarAccess.fromBoolean(type, value);
    }
    if (type.isWide()) {
      return CodeBlock.of("$T.$L($L, $S)", JavaTypes.ARGUMENTS, nameInC(type), value, label);
    }
    return type.isPointer() ? CodeBlock.of("$T.addressOf($L)", JavaTypes.ARGUMENTS, value) : value;
  }

  /** The name of C's type among methods that check ranges. */
  static String nameInC(ScalarType type) {
    return type.raw().name().toLowerCase(Locale.ROOT);
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
