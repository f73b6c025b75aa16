package io.ekkogen.runtime.js;

import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.js.glue.CallbackFailures;
import java.util.function.BooleanSupplier;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/**
 * Handles errors that no script has caught: passes them to listeners of {@code process}, or fails
 * the run. Used on the script's thread, except {@link #report}.
 */
record ScriptFailures(ProcessEvents events, ScriptErrors errors, RunState state)
    implements CallbackFailures {

  /** Takes an exception that ended a turn. */
  void thrown(Throwable thrown) {
    if (!isHeard(thrown)) {
      state.fail("Uncaught " + errors.describe(thrown), thrown);
    }
  }

  /** Takes an error that ended a microtask or the main module. */
  void thrown(Value error) {
    if (!isHeard(() -> events.uncaught(error))) {
      state.fail("Uncaught " + errors.describe(error), null);
    }
  }

  /** Takes a rejection that was not handled before the turn ended. */
  void rejected(Value reason) {
    if (!isHeard(() -> events.rejected(reason))) {
      state.fail("Uncaught (in promise) " + errors.describe(reason), null);
    }
  }

  @Override
  public boolean isHeard(Throwable thrown) {
    return thrown instanceof PolyglotException e
        && e.getGuestObject() != null
        && isHeard(() -> events.uncaught(e.getGuestObject()));
  }

  /** Calls listeners; an error of theirs fails the run. */
  private boolean isHeard(BooleanSupplier listeners) {
    try {
      return listeners.getAsBoolean();
    } catch (PolyglotException inListener) {
      if (inListener.isCancelled() || inListener.isInterrupted()) {
        throw inListener;
      }
      state.fail("Uncaught " + errors.describe(inListener), inListener);
      return true;
    }
  }

  @Override
  public void report(String message, Throwable thrown) {
    state.report(message, thrown);
  }
}
