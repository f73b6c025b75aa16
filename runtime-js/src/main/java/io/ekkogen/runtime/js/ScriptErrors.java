package io.ekkogen.runtime.js;

import java.util.function.Supplier;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** Errors as scripts see them, made and shown. */
final class ScriptErrors {
  private final Value makeError;
  private final Supplier<Value> inspector;

  /**
   * @param makeError the function of errors.js
   * @param inspector gives the function of inspect.js
   */
  ScriptErrors(Value makeError, Supplier<Value> inspector) {
    this.makeError = makeError;
    this.inspector = inspector;
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

  /** A JavaScript error for whatever came out of Java; what a script threw is itself. */
  RuntimeException toScript(Throwable failure) {
    if (failure instanceof PolyglotException e && !e.isHostException()) {
      return e;
    }
    Throwable cause = failure instanceof PolyglotException e ? e.asHostException() : failure;
    ScriptErrorData thrown = ScriptErrorData.of(cause);
    return error(thrown.name(), thrown.code(), thrown.message());
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
    return inspector.get().execute(thrown).asString();
  }

  /**
   * As the other, of what Java threw, too: by no stack, which is of no use to a script's author.
   */
  String describe(Throwable thrown) {
    if (thrown instanceof PolyglotException e) {
      return describe(e);
    }
    ScriptErrorData failure = ScriptErrorData.of(thrown);
    return failure.name() + ": " + failure.message();
  }

  /** What people see of an exception that came out of the engine. */
  String describe(PolyglotException exception) {
    if (exception.isHostException() || exception.isInternalError()) {
      // None is let through on purpose.
      ScriptErrorData failure =
          ScriptErrorData.of(exception.isHostException() ? exception.asHostException() : exception);
      return failure.name() + ": " + failure.message();
    }
    Value thrown = exception.getGuestObject();
    return thrown == null ? exception.getMessage() : inspector.get().execute(thrown).asString();
  }
}
