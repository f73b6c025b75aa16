package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.type.ScalarType;

/** Scalars that the JavaScript engine converts. */
final class HostScalars {
  private HostScalars() {}

  /** Wider than C's type where the engine's own check of the range would be the wrong one. */
  static TypeName argument(ScalarType type) {
    if (type.isBoolean()) {
      return TypeName.BOOLEAN;
    }
    TypeName carrier = JavaTypes.carrier(type);
    if (carrier.equals(TypeName.FLOAT)) {
      return TypeName.DOUBLE;
    }
    if (!type.isUnsigned()) {
      return carrier;
    }
    return type.carrierBits() < Integer.SIZE ? TypeName.INT : TypeName.LONG;
  }

  /** Of an unsigned int a number that JavaScript computes with exactly, unlike a Java long. */
  static TypeName result(ScalarType type) {
    if (type.isBoolean()) {
      return TypeName.BOOLEAN;
    }
    TypeName carrier = JavaTypes.carrier(type);
    if (carrier.equals(TypeName.LONG)) {
      return TypeName.LONG;
    }
    boolean isSigned = carrier.equals(TypeName.INT) && !type.isUnsigned();
    return type.carrierBits() < Integer.SIZE || isSigned ? TypeName.INT : TypeName.DOUBLE;
  }

  /** The raw value of an {@link #argument}, whose range is checked where the type is wider. */
  static CodeBlock toNative(ScalarType type, CodeBlock value, String label) {
    if (type.isBoolean()) {
      return ScalarCode.fromBoolean(type, value);
    }
    if (!argument(type).equals(JavaTypes.carrier(type))) {
      String check = type == ScalarType.FLOAT ? "float32" : ScalarCode.nameInC(type);
      return CodeBlock.of("$T.$L($L, $S)", JavaTypes.SCRIPT_ARGUMENTS, check, value, label);
    }
    // Glue checks the other integers whose width depends on the platform.
    return type == ScalarType.WCHAR ? ScalarCode.toNative(type, value, label) : value;
  }

  /** The {@link #result} that a raw value means. */
  static CodeBlock fromNative(ScalarType type, CodeBlock raw) {
    return type.isBoolean() ? CodeBlock.of("$L != 0", raw) : ScalarCode.widened(type, raw);
  }

  /** An {@link #argument} that has been checked, in the type of the typed interface. */
  static CodeBlock narrowed(ScalarType type, CodeBlock value) {
    if (type.isPointer()) {
      return ScalarCode.fromNative(type, value);
    }
    TypeName narrow = JavaTypes.scalar(type);
    return narrow.equals(argument(type)) ? value : CodeBlock.of("($T) $L", narrow, value);
  }
}
