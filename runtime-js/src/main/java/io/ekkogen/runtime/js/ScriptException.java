package io.ekkogen.runtime.js;

/**
 * Thrown when a script fails: an uncaught error, a syntax error or an unhandled rejection. The
 * message is for people: the name, message and JavaScript stack of an error, or the inspected form
 * of any other thrown value.
 */
public final class ScriptException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ScriptException(String message, Throwable cause) {
    super(message, cause);
  }
}
