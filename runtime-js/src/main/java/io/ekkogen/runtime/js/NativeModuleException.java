package io.ekkogen.runtime.js;

/** A {@code native:} module that exists but cannot be had, such as a mapping with errors. */
public final class NativeModuleException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** An exception with a message for the script's author. */
  public NativeModuleException(String message) {
    super(message);
  }

  /** An exception with a message for the script's author. */
  public NativeModuleException(String message, Throwable cause) {
    super(message, cause);
  }
}
