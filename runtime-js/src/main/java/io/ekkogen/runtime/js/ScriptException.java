package io.ekkogen.runtime.js;

/**
 * A script failed: it threw, it does not parse, or a promise was rejected and nobody handled it.
 * The message is what a person should see: for an error its name, message and JavaScript stack, for
 * anything else that was thrown its look in the console.
 */
public final class ScriptException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  ScriptException(String message, Throwable cause) {
    super(message, cause);
  }
}
