package io.ekkogen.runtime.js.imports;

/**
 * Thrown when a script cannot use a builtin module, or a name that a package.json does not allow;
 * the message gives the reason.
 */
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
