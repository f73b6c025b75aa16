package io.ekkogen.runtime.js;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Runs the host's own scripts in one context. */
final class ScriptRunner {
  private final Context context;
  private final Value intrinsics;
  private Value inspector;
  private Value nativeRuntime;

  /** Takes the built-in functions as they are now: before any user code runs. */
  ScriptRunner(Context context) {
    this.context = context;
    intrinsics = call("intrinsics.js");
  }

  /** The built-in functions that the host's scripts use. */
  Value intrinsics() {
    return intrinsics;
  }

  /** The function of inspect.js, evaluated when first needed. */
  Value inspector() {
    if (inspector == null) {
      inspector = call("inspect.js", intrinsics);
    }
    return inspector;
  }

  Value eval(Source source) {
    return context.eval(source);
  }

  /** Parses without running. */
  void parse(Source source) {
    context.parse(source);
  }

  /** Calls the function that a script of the host is. */
  Value call(String file, Object... arguments) {
    return context.eval(SharedEngine.hostScript(file)).execute(arguments);
  }

  /** Makes what glue scripts get as {@code rt}; must run before user code does. */
  void prepareNativeRuntime(Value intrinsics, Value makeError, Object inspect) {
    GlueSupport java = new GlueSupport();
    Value values = call("native-values.js", intrinsics, java, makeError, inspect);
    Value memory = call("native-memory.js", intrinsics, java, values);
    nativeRuntime = call("native-rt.js", intrinsics, java, makeError, values, memory);
  }

  /** What glue scripts get as {@code rt}. */
  Value nativeRuntime() {
    return nativeRuntime;
  }
}
