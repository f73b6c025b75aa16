package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.callback.ScriptCallback;
import io.ekkogen.runtime.js.loop.ScriptCallQueue;
import java.util.function.Function;
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
  private final Context context;
  private final ScriptCallbackKind kind;
  private final ScriptCallQueue calls;
  private final CallbackReports reports;

  /**
   * @param original the script's function
   * @param function calls {@code original}, and converts its arguments and result
   */
  JsCallback(
      Value original,
      Value function,
      ScriptCallbackKind kind,
      ScriptCallQueue calls,
      CallbackReports reports) {
    this.original = original;
    this.function = function;
    this.context = function.getContext();
    this.kind = kind;
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
      return Context.getCurrent().equals(context);
    } catch (IllegalStateException outside) {
      return false;
    }
  }

  @Override
  public long address() {
    return kind.addressOf(this);
  }

  @Override
  public long callLong(Object[] arguments) {
    return call(arguments, Value::asLong);
  }

  @Override
  public double callDouble(Object[] arguments) {
    return call(arguments, Value::asDouble);
  }

  @Override
  public Object callObject(Object[] arguments) {
    return kind.returnsText()
        ? kind.allocate(call(arguments, Value::asString))
        : call(arguments, JsCallback::toJava);
  }

  private <T> T call(Object[] arguments, Function<Value, T> result) {
    kind.copy(arguments);
    return callCopied(arguments, result);
  }

  private <T> T callCopied(Object[] arguments, Function<Value, T> result) {
    return isInside()
        ? result.apply(function.execute(arguments))
        : calls.callAndWait(() -> result.apply(function.execute(arguments)), kind.name());
  }

  private static Object toJava(Value value) {
    if (value.isHostObject()) {
      return value.asHostObject();
    }
    return value.isNull() ? null : (Object) value.asLong();
  }

  @Override
  public void callVoid(Object[] arguments) {
    kind.copy(arguments);
    if (isInside()) {
      function.executeVoid(arguments);
    } else if (kind.isPosted() && !CallServingCallbacks.isCallOfScript()) {
      calls.post(() -> runPosted(arguments));
    } else {
      callCopied(arguments, value -> null);
    }
  }

  /** Runs a queued call in a separate turn, where no caller can catch its exception. */
  private void runPosted(Object[] arguments) {
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
      reports.reportFromElsewhere(thrown, kind.name());
    }
  }
}
