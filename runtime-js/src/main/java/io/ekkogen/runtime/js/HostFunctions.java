package io.ekkogen.runtime.js;

import io.ekkogen.runtime.js.engine.ScriptRunner;
import io.ekkogen.runtime.js.loop.EventLoop;
import io.ekkogen.runtime.script.ScriptAccess;
import org.graalvm.polyglot.Value;

/** The Java side of console.js, timers.js, globals.js and import.js. */
record HostFunctions(
    ScriptRunner runner,
    ContextSettings settings,
    EventLoop loop,
    RunState state,
    ScriptFailures failures) {
  private static final long STARTED = System.nanoTime();

  @ScriptAccess
  public void printOut(String line) {
    settings.out().printLine(line);
  }

  @ScriptAccess
  public void printErr(String line) {
    settings.err().printLine(line);
  }

  /** Whether a stream shows values in colour. */
  @ScriptAccess
  public boolean hasColors(boolean isError) {
    return settings.terminal().hasColors(isError, settings.environment());
  }

  /** The function of inspect.js. */
  @ScriptAccess
  public Value inspector() {
    return runner.inspector();
  }

  /** The function of table.js. */
  @ScriptAccess
  public Value tableDrawer() {
    return runner.call("host/table.js", runner.intrinsics(), runner.styles());
  }

  /** The time since 1970 in milliseconds. */
  @ScriptAccess
  public double time() {
    return System.currentTimeMillis();
  }

  /** A time in milliseconds, with fractions. */
  @ScriptAccess
  public double now() {
    return (System.nanoTime() - STARTED) / 1e6;
  }

  @ScriptAccess
  public int startTimer(Value callback, int delay, boolean repeats) {
    return loop.start(callback, delay, repeats, true);
  }

  /** Starts a timer for which the run does not wait. */
  @ScriptAccess
  public void startBackgroundTimer(Value callback, double delay) {
    int milliseconds = (int) Math.max(1, Math.min(delay, Integer.MAX_VALUE));
    loop.start(callback, milliseconds, false, false);
  }

  @ScriptAccess
  public void clearTimer(double id) {
    loop.clear((int) id);
  }

  /** Reports an error that no caller can catch. */
  @ScriptAccess
  public void reportUncaught(Value thrown) {
    failures.thrown(thrown);
  }

  /** Reports a rejection that was not handled before the turn ended. */
  @ScriptAccess
  public void reportRejection(Value reason) {
    failures.rejected(reason);
  }

  @ScriptAccess
  public void mainSettled() {
    state.settle();
  }
}
