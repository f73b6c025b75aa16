package io.ekkogen.emit.java.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.model.type.ScalarType;

/** Reads and writes one scalar in native memory. */
public final class ScalarAccess {
  private ScalarAccess() {}

  /** The value at {@code offset} of {@code memory}, a Pointer. */
  public static CodeBlock load(ScalarType type, CodeBlock memory, CodeBlock offset) {
    if (type.isWide()) {
      return CodeBlock.of(
          "$L$T.load($L, $L, $T.$L)",
          JavaTypes.carrier(type).equals(TypeName.LONG) ? "" : "(" + JavaTypes.carrier(type) + ") ",
          JavaTypes.NATIVE_SCALARS,
          memory,
          offset,
          JavaTypes.C_SCALAR,
          type.raw().name());
    }
    return CodeBlock.of(
        "$L.get$L($L)$L", memory, JavaTypes.word(type), offset, type.isBoolean() ? " != 0" : "");
  }

  /** A statement that stores {@code value}. */
  public static CodeBlock store(
      ScalarType type, CodeBlock memory, CodeBlock offset, CodeBlock value, String label) {
    if (type.isWide()) {
      return CodeBlock.of(
          "$T.store($L, $L, $T.$L, $L, $S)",
          JavaTypes.NATIVE_SCALARS,
          memory,
          offset,
          JavaTypes.C_SCALAR,
          type.raw().name(),
          value,
          label);
    }
    CodeBlock raw = type.isBoolean() ? fromBoolean(type, value) : value;
    return CodeBlock.of("$L.set$L($L, $L)", memory, JavaTypes.word(type), offset, raw);
  }

  /** The number for a boolean. */
  public static CodeBlock fromBoolean(ScalarType type, CodeBlock value) {
    return JavaTypes.carrier(type).equals(TypeName.INT)
        ? CodeBlock.of("$L ? 1 : 0", value)
        : CodeBlock.of("($T) ($L ? 1 : 0)", JavaTypes.carrier(type), value);
  }
}
