package io.ekkogen.runtime.js;

import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** Errors as scripts see them, made and shown. */
final class ScriptErrors {
  private final Value makeError;
  private final Value inspect;

  /**
   * @param makeError the function of errors.js
   * @param inspect the function of inspect.js
   */
  ScriptErrors(Value makeError, Value inspect) {
    this.makeError = makeError;
    this.inspect = inspect;
  }

  /**
   * An exception that is a JavaScript error once it reaches a script.
   *
   * @param name {@code Error}, {@code TypeError}, {@code RangeError} or another name for an {@code
   *     Error}
   * @param code the error's {@code code}
   */
  RuntimeException error(String name, String code, String message) {
    try {
      makeError.execute(name, code, message).throwException();
      throw new IllegalStateException(message);
    } catch (PolyglotException e) {
      return e;
    }
  }

  /** What people see of what a script threw: an error's stack, any other value's look. */
  String describe(Value thrown) {
    if (thrown.isException()) {
      try {
        thrown.throwException();
      } catch (PolyglotException e) {
        return describe(e);
      }
    }
    return inspect.execute(thrown).asString();
  }

  /** What people see of an exception that came out of the engine. */
  String describe(PolyglotException exception) {
    if (exception.isHostException()) {
      // None is let through on purpose, and a Java stack is of no use to the script's author.
      return "internal error: " + exception.asHostException();
    }
    Value thrown = exception.getGuestObject();
    return thrown == null ? exception.getMessage() : inspect.execute(thrown).asString();
  }
}
