package io.ekkogen.runtime.js.engine;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Runs the host's own scripts in one context. */
public final class ScriptRunner {
  private final Context context;
  private final Value intrinsics;
  private Value styles;
  private Value inspector;

  /** Captures the built-in functions; must be called before user code runs. */
  public ScriptRunner(Context context) {
    this.context = context;
    intrinsics = call("engine/intrinsics.js");
  }

  /** The built-in functions that the host's scripts use. */
  public Value intrinsics() {
    return intrinsics;
  }

  /** The function of inspect.js, evaluated at its first use. */
  public Value inspector() {
    if (inspector == null) {
      inspector = call("engine/inspect.js", intrinsics, styles());
    }
    return inspector;
  }

  /** The functions of styles.js, evaluated at their first use. */
  public Value styles() {
    if (styles == null) {
      styles = call("engine/styles.js", intrinsics);
    }
    return styles;
  }

  public Value eval(Source source) {
    return context.eval(source);
  }

  /** Parses without running. */
  public void parse(Source source) {
    context.parse(source);
  }

  /** Evaluates a script of the host to a function, and calls that. */
  public Value call(String file, Object... arguments) {
    return context.eval(SharedEngine.hostScript(file)).execute(arguments);
  }
}
