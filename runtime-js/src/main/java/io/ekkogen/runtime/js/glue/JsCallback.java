package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.callback.CallbackOwner;
import io.ekkogen.runtime.callback.OneCallLife;
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
  private final Context context;
  private final ScriptCallbackKind kind;
  private final ScriptCallQueue calls;
  private final CallbackReports reports;
  private final CallbackOwner owner;

  /**
   * @param original the script's function
   * @param function calls {@code original}, and converts its arguments and result
   * @param owner keeps it alive as long as native code retains it
   */
  JsCallback(
      Value original,
      Value function,
      ScriptCallbackKind kind,
      ScriptCallQueue calls,
      CallbackReports reports,
      CallbackOwner owner) {
    this.original = original;
    this.function = function;
    this.context = function.getContext();
    this.kind = kind;
    this.calls = calls;
    this.reports = reports;
    this.owner = owner;
  }

  @Override
  public CallbackOwner owner() {
    return owner;
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
  public OneCallLife beginOneCall() {
    return kind.beginOneCall(owner, this);
  }

  @Override
  public Object call(Object[] arguments) {
    kind.copy(arguments);
    if (isInside()) {
      return kind.allocate(execute(arguments));
    }
    if (kind.isPosted() && !CallServingCallbacks.isCallOfScript()) {
      calls.post(() -> runPosted(arguments));
      return null;
    }
    return kind.allocate(calls.callAndWait(() -> execute(arguments), kind.name()));
  }

  private Object execute(Object[] arguments) {
    return kind.toJava(function.execute(arguments));
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
