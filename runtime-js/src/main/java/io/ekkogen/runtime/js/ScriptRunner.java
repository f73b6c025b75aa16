package io.ekkogen.runtime.js;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Runs the host's own scripts in one context. */
final class ScriptRunner {
  private final Context context;
  private Value nativeRuntime;

  ScriptRunner(Context context) {
    this.context = context;
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
  void prepareNativeRuntime() {
    nativeRuntime = call("native-rt.js", new GlueSupport());
  }

  /** What glue scripts get as {@code rt}. */
  Value nativeRuntime() {
    return nativeRuntime;
  }
}
