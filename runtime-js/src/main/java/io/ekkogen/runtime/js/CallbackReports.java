package io.ekkogen.runtime.js;

import org.graalvm.polyglot.PolyglotException;

/**
 * Reports what functions of a script throw that native code called, where no call throws it: as the
 * script would show it.
 */
final class CallbackReports {
  private final ScriptCallQueue calls;
  private final ScriptErrors errors;
  private final RunState state;

  CallbackReports(ScriptCallQueue calls, ScriptErrors errors, RunState state) {
    this.calls = calls;
    this.errors = errors;
    this.state = state;
  }

  /** Reports on the script's thread. */
  void report(Throwable thrown) {
    if (!isEndOfContext(thrown)) {
      report(errors.describe(thrown), thrown);
    }
  }

  /**
   * Reports on another thread, which waits for the script's to look at what was thrown.
   *
   * @param name of the kind of callback
   */
  void reportFromElsewhere(Throwable thrown, String name) {
    if (thrown instanceof PolyglotException e && e.isGuestException()) {
      if (!isEndOfContext(e)) {
        report(describe(e, name), e);
      }
    } else {
      report(thrown);
    }
  }

  private String describe(PolyglotException thrown, String name) {
    try {
      return calls.ask(() -> errors.describe(thrown), name);
    } catch (RuntimeException unanswered) {
      return thrown.getMessage();
    }
  }

  private void report(String description, Throwable thrown) {
    state.report("Uncaught " + description, thrown);
  }

  /** Whether a function was interrupted by {@code process.exit}, or by who closed the context. */
  private static boolean isEndOfContext(Throwable thrown) {
    return thrown instanceof PolyglotException e && e.isCancelled();
  }
}
