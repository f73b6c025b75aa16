package io.ekkogen.runtime.js.files;

/** Thrown for a file that is not JSON; the message has the file, the line and the column. */
public final class InvalidJsonException extends Exception {
  private static final long serialVersionUID = 1L;

  InvalidJsonException(String message, Throwable cause) {
    super(message, cause);
  }
}
