package io.ekkogen.runtime.js;

import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.js.loop.EventLoop;
import io.ekkogen.runtime.js.loop.ScriptThread;
import java.io.IOException;
import org.graalvm.polyglot.PolyglotException;

/** Drives a context's event loop on the script's thread. */
record ScriptDriver(ScriptThread thread, EventLoop loop, RunState state, ScriptErrors errors) {
  /**
   * Runs the first turn, then those of the event loop, until nothing is left or something fails.
   */
  void run(Turn first) throws InterruptedException {
    state.begin();
    try {
      first.run();
      while (!state.failed() && loop.turn()) {
        // the turn did the work
      }
    } catch (PolyglotException e) {
      if (e.isCancelled()) {
        if (!state.exited()) {
          throw new IllegalStateException("The context was closed while a script ran");
        }
      } else {
        state.fail("Uncaught " + errors.describe(e), e);
      }
    } catch (IOException e) {
      state.fail("Cannot read the script: " + e.getMessage(), e);
    } finally {
      loop.clearAll();
      state.end();
      wake();
    }
  }

  /**
   * Runs turns that were added while no script runs, as soon as the thread is idle; may be called
   * from any thread.
   */
  void wake() {
    thread.whenIdle(this::runIdle);
  }

  /** Runs turns until nothing is left or a script is to be run, which then continues with them. */
  private void runIdle() {
    while (!thread.isWanted() && idleTurn()) {
      // the turn did the work
    }
  }

  /** Runs one turn outside of a run. Errors are reported, and execution continues. */
  private boolean idleTurn() {
    try {
      return loop.turn();
    } catch (InterruptedException e) {
      return false; // the context is being closed, or a script is to be run
    } catch (RuntimeException | Error thrown) {
      if (thrown instanceof PolyglotException e && e.isCancelled()) {
        loop.clearAll();
      } else {
        state.fail("Uncaught " + errors.describe(thrown), thrown);
      }
      return true;
    }
  }

  /** The first turn of a script. */
  interface Turn {
    void run() throws IOException;
  }
}
