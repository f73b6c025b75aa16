package io.ekkogen.emit.java.source;

import io.ekkogen.model.ScalarType;

/** The integers whose width depends on the platform. */
public final class WideScalars {
  private WideScalars() {}

  /** The runtime's check that a value fits. */
  public static String check(ScalarType type) {
    return switch (type) {
      case WCHAR -> "wchar";
      case CLONG -> "clong";
      case CULONG -> "culong";
      case SIZE_T -> "size";
      case SSIZE_T -> "ssize";
      default -> throw new IllegalArgumentException(type.mappingName());
    };
  }
}
