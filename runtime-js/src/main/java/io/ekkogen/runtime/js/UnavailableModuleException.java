package io.ekkogen.runtime.js;

/** A {@code native:} or {@code std:} module that a script cannot have; the message says why. */
final class UnavailableModuleException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String code;

  UnavailableModuleException(String code, String message) {
    super(message);
    this.code = code;
  }

  /** The {@code code} of the error that {@code require} throws. */
  String code() {
    return code;
  }
}
