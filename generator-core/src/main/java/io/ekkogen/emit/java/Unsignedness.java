package io.ekkogen.emit.java;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.Type;

/** Which types Java reads as signed though C does not. */
final class Unsignedness {
  private Unsignedness() {}

  static boolean of(Type type) {
    Type number = type instanceof ArrayType array ? array.element() : type;
    return number.scalar().filter(ScalarType::isUnsigned).isPresent();
  }
}
