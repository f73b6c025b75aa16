package io.ekkogen.runtime.js;

import io.ekkogen.runtime.callback.ScriptCallback;
import org.graalvm.polyglot.Value;

/**
 * A function of a script that native code calls. It runs on the script's own thread: what another
 * calls waits until that is free, or is let through by a call that waits for callbacks.
 */
final class JsCallback implements ScriptCallback {
  private final Value original;
  private final Value function;
  private final String name;
  private final EventLoop loop;
  private final Thread thread = Thread.currentThread();

  /**
   * @param original the script's function
   * @param function what calls that, and converts what comes and goes
   * @param name of the kind of callback
   */
  JsCallback(Value original, Value function, String name, EventLoop loop) {
    this.original = original;
    this.function = function;
    this.name = name;
    this.loop = loop;
  }

  /** The function that the script passed; null for another context's thread. */
  Value original() {
    return Thread.currentThread() == thread ? original : null;
  }

  @Override
  public Object call(Object... arguments) {
    return Thread.currentThread() == thread
        ? toJava(function.execute(arguments))
        : loop.ask(() -> toJava(function.execute(arguments)), name);
  }

  @Override
  public void post(Object... arguments) {
    if (Thread.currentThread() == thread) {
      function.executeVoid(arguments);
    } else {
      loop.post(() -> function.executeVoid(arguments));
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
