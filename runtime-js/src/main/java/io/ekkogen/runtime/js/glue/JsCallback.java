package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.callback.ScriptCallback;
import io.ekkogen.runtime.js.loop.ScriptCallQueue;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * A function of a script that native code calls. It runs on the script's thread. A call from
 * another thread waits until that is free, or until it serves callbacks.
 */
final class JsCallback implements ScriptCallback {
  private final Value original;
  private final Value function;
  private final String name;
  private final ScriptCallQueue calls;
  private final CallbackReports reports;

  /**
   * @param original the script's function
   * @param function calls {@code original}, and converts its arguments and result
   * @param name the callback type
   */
  JsCallback(
      Value original, Value function, String name, ScriptCallQueue calls, CallbackReports reports) {
    this.original = original;
    this.function = function;
    this.name = name;
    this.calls = calls;
    this.reports = reports;
  }

  /** The function that the script passed; null in another context. */
  Value original() {
    return isInside() ? original : null;
  }

  /** Whether the current thread is running the script. */
  private boolean isInside() {
    try {
      return Context.getCurrent().equals(function.getContext());
    } catch (IllegalStateException outside) {
      return false;
    }
  }

  @Override
  public Object call(Object... arguments) {
    return isInside()
        ? toJava(function.execute(arguments))
        : calls.callAndWait(() -> toJava(function.execute(arguments)), name);
  }

  @Override
  public void post(Object... arguments) {
    if (isInside()) {
      function.executeVoid(arguments);
    } else if (CallServingCallbacks.isCallOfScript()) {
      call(arguments);
    } else {
      calls.post(() -> runPosted(arguments));
    }
  }

  /** Runs a queued call in a separate turn, where no caller can catch its exception. */
  private void runPosted(Object... arguments) {
    try {
      function.executeVoid(arguments);
    } catch (PolyglotException thrown) {
      if (thrown.isCancelled()) {
        throw thrown;
      }
      reports.report(thrown);
    }
  }

  @Override
  public void report(Throwable thrown) {
    if (isInside()) {
      reports.report(thrown);
    } else {
      reports.reportFromElsewhere(thrown, name);
    }
  }

  private static Object toJava(Value value) {
    if (value.isNull()) {
      return null;
    }
    if (value.isHostObject()) {
      return value.asHostObject();
    }
    if (value.isBoolean()) {
      return value.asBoolean();
    }
    if (value.isString()) {
      return value.asString();
    }
    return value.fitsInLong() ? (Object) value.asLong() : value.asDouble();
  }
}
