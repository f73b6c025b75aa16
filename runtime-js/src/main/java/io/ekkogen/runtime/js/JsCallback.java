package io.ekkogen.runtime.js;

import io.ekkogen.runtime.callback.ScriptCallback;
import org.graalvm.polyglot.Value;

/** A function of a script that native code calls, on the script's own thread. */
final class JsCallback implements ScriptCallback {
  private final Value original;
  private final Value function;
  private final String name;
  private final Thread thread = Thread.currentThread();

  /**
   * @param original the script's function
   * @param function what calls that, and converts what comes and goes
   * @param name of the kind of callback
   */
  JsCallback(Value original, Value function, String name) {
    this.original = original;
    this.function = function;
    this.name = name;
  }

  /** The function that the script passed; null for another context's thread. */
  Value original() {
    return Thread.currentThread() == thread ? original : null;
  }

  @Override
  public Object call(Object... arguments) {
    if (Thread.currentThread() != thread) {
      throw new IllegalStateException(
          "A "
              + name
              + " of a script was called by the thread '"
              + Thread.currentThread().getName()
              + "', but a script runs on its own thread alone");
    }
    return toJava(function.execute(arguments));
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
