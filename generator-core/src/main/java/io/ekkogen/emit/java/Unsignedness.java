package io.ekkogen.emit.java;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.Type;

/** Which types Java reads as signed though C does not. */
final class Unsignedness {
  private Unsignedness() {}

  static boolean of(Type type) {
    return type instanceof ScalarType scalar && scalar.isUnsigned()
        || type instanceof ArrayType array && array.element().isUnsigned();
  }
}
