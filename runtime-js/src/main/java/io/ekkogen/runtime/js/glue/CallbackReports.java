package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.js.loop.ScriptCallQueue;
import java.util.function.BiConsumer;
import org.graalvm.polyglot.PolyglotException;

/**
 * Reports exceptions of callbacks of a script that no call rethrows, in the form in which scripts
 * see errors.
 *
 * @param uncaught takes the text for people, and the exception
 */
record CallbackReports(
    ScriptCallQueue calls, ScriptErrors errors, BiConsumer<String, Throwable> uncaught) {
  /** Reports on the script's thread. */
  void report(Throwable thrown) {
    if (!isEndOfContext(thrown)) {
      report(errors.describe(thrown), thrown);
    }
  }

  /**
   * Reports on another thread, which waits while the script's thread formats the exception.
   *
   * @param name the callback type
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
      return calls.callAndWait(() -> errors.describe(thrown), name);
    } catch (RuntimeException unanswered) {
      return thrown.getMessage();
    }
  }

  private void report(String description, Throwable thrown) {
    uncaught.accept("Uncaught " + description, thrown);
  }

  /**
   * Whether a function was interrupted by {@code process.exit} or because the context was closed.
   */
  private static boolean isEndOfContext(Throwable thrown) {
    return thrown instanceof PolyglotException e && e.isCancelled();
  }
}
