package io.ekkogen.emit.java.source;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;

/** Unsigned types, which are signed in Java. */
public final class Unsignedness {
  private Unsignedness() {}

  public static boolean of(Type type) {
    return type.single().scalar().filter(ScalarType::isUnsigned).isPresent();
  }

  /** Converts an unsigned value to a wider type, if Java has one. */
  public static CodeBlock widened(ScalarType type, CodeBlock value) {
    if (!type.isUnsigned() || type.carrierBits() == Long.SIZE) {
      return value;
    }
    return CodeBlock.of(
        "$T.toUnsigned$L($L)",
        JavaTypes.carrier(type).box(),
        type.carrierBits() == Integer.SIZE ? "Long" : "Int",
        value);
  }
}
