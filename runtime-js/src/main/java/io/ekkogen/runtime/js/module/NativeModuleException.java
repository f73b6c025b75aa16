package io.ekkogen.runtime.js.module;

/**
 * Thrown when a {@code native:} module exists but cannot be used, for example because its mapping
 * has errors.
 */
public final class NativeModuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Creates an exception with a message for the script's author. */
  public NativeModuleException(String message) {
    super(message);
  }

  /** Creates an exception with a message for the script's author. */
  public NativeModuleException(String message, Throwable cause) {
    super(message, cause);
  }
}
