package io.ekkogen.runtime.js.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** Creates and formats errors as scripts see them. */
public final class ScriptErrors {
  private final Value makeError;
  private final Supplier<Value> inspector;
  private final List<UnaryOperator<String>> explanations = new ArrayList<>();

  public ScriptErrors(ScriptRunner runner) {
    makeError = runner.call("engine/errors.js", runner.intrinsics());
    inspector = runner::inspector;
  }

  /**
   * Adds an explanation of errors of the engine, for reports.
   *
   * @param explanation takes and returns the text of an error, which begins with its name
   */
  public void addExplanation(UnaryOperator<String> explanation) {
    explanations.add(explanation);
  }

  /** The function of errors.js. */
  public Value maker() {
    return makeError;
  }

  /**
   * Creates an exception that scripts see as a JavaScript error.
   *
   * @param name {@code Error}, {@code TypeError}, {@code RangeError}, {@code SyntaxError} or
   *     another name for an {@code Error}
   * @param code the error's {@code code}; null for none
   */
  public RuntimeException error(String name, String code, String message) {
    try {
      makeError.execute(name, code, message).throwException();
      throw new IllegalStateException(message);
    } catch (PolyglotException e) {
      return e;
    }
  }

  /** Converts an exception to a JavaScript error; exceptions of scripts stay unchanged. */
  RuntimeException toScript(Throwable failure) {
    if (failure instanceof PolyglotException e && !e.isHostException()) {
      return e;
    }
    Throwable cause = failure instanceof PolyglotException e ? e.asHostException() : failure;
    ScriptErrorData thrown = ScriptErrorData.of(cause);
    return error(thrown.name(), thrown.code(), thrown.message());
  }

  /**
   * Formats a value that a script threw: the stack of an error, or the inspected form of any other
   * value.
   */
  public String describe(Value thrown) {
    if (thrown.isException()) {
      try {
        thrown.throwException();
      } catch (PolyglotException e) {
        return describe(e);
      }
    }
    return inspected(thrown);
  }

  private String inspected(Value thrown) {
    String shown = inspector.get().execute(thrown).asString();
    if (thrown.isException()) {
      for (UnaryOperator<String> explanation : explanations) {
        shown = explanation.apply(shown);
      }
      shown = UsingDeclarations.explain(shown);
    }
    return shown;
  }

  /**
   * Formats an exception of a script or of Java; for Java without its stack, which does not help a
   * script's author.
   */
  public String describe(Throwable thrown) {
    if (thrown instanceof PolyglotException e) {
      return describe(e);
    }
    ScriptErrorData failure = ScriptErrorData.of(thrown);
    return failure.name() + ": " + failure.message();
  }

  /** Formats an exception of the engine. */
  public String describe(PolyglotException exception) {
    if (exception.isHostException() || exception.isInternalError()) {
      // A host exception here is unexpected.
      ScriptErrorData failure =
          ScriptErrorData.of(exception.isHostException() ? exception.asHostException() : exception);
      return failure.name() + ": " + failure.message();
    }
    Value thrown = exception.getGuestObject();
    return thrown == null ? exception.getMessage() : inspected(thrown);
  }
}
