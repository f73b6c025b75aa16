package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.js.loop.ScriptCallQueue;
import java.util.Optional;
import org.graalvm.polyglot.PolyglotException;

/**
 * Reports exceptions of callbacks of a script that no call rethrows, in the form in which scripts
 * see errors.
 */
record CallbackReports(ScriptCallQueue calls, ScriptErrors errors, CallbackFailures failures) {
  /** Reports on the script's thread. */
  void report(Throwable thrown) {
    if (!isEndOfContext(thrown) && !failures.isHeard(thrown)) {
      report(errors.describe(thrown), thrown);
    }
  }

  /**
   * Reports on another thread, which waits while the script's thread calls listeners or formats the
   * exception.
   *
   * @param name the callback type
   */
  void reportFromElsewhere(Throwable thrown, String name) {
    if (thrown instanceof PolyglotException e && e.isGuestException()) {
      if (!isEndOfContext(e)) {
        Optional<String> description = describeUnlessHeard(e, name);
        description.ifPresent(text -> report(text, e));
      }
    } else {
      report(errors.describe(thrown), thrown);
    }
  }

  private Optional<String> describeUnlessHeard(PolyglotException thrown, String name) {
    try {
      return calls.callAndWait(
          () -> failures.isHeard(thrown) ? Optional.empty() : Optional.of(errors.describe(thrown)),
          name);
    } catch (RuntimeException unanswered) {
      return Optional.of(thrown.getMessage());
    }
  }

  private void report(String description, Throwable thrown) {
    failures.report("Uncaught " + description, thrown);
  }

  /**
   * Whether a function was interrupted by {@code process.exit} or because the context was closed.
   */
  private static boolean isEndOfContext(Throwable thrown) {
    return thrown instanceof PolyglotException e && e.isCancelled();
  }
}
