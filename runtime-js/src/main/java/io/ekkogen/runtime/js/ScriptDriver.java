package io.ekkogen.runtime.js;

import io.ekkogen.runtime.js.loop.EventLoop;
import io.ekkogen.runtime.js.loop.ScriptThread;
import java.io.IOException;
import org.graalvm.polyglot.PolyglotException;

/** Drives a context's event loop on the script's thread. */
record ScriptDriver(ScriptThread thread, EventLoop loop, RunState state, ScriptFailures failures) {
  /**
   * Runs the first turn, then those of the event loop, until nothing is left, something fails or
   * the run is ended.
   *
   * @param last is run then, unless the run was ended
   */
  void run(Turn first, Runnable last) throws InterruptedException {
    state.begin();
    try {
      attempt(first);
      while (!state.failed() && !state.exited() && attempt(loop::turn)) {
        // the turn did the work
      }
      if (!state.exited()) {
        last.run();
      }
    } catch (PolyglotException e) {
      if (!state.exited()) { // else the last turn ended the run
        throw e;
      }
    } finally {
      loop.clearAll();
      state.end();
      wake();
    }
  }

  /** Runs a turn; returns whether there was anything to run. */
  private boolean attempt(Turn turn) throws InterruptedException {
    try {
      return turn.run();
    } catch (PolyglotException e) {
      if (e.isInterrupted()) {
        Thread.interrupted(); // the engine may have set it; the turn of the signal is next
      } else if (!e.isCancelled()) {
        failures.thrown(e);
      } else if (!state.exited()) {
        throw new IllegalStateException("The context was closed while a script ran");
      }
    } catch (IOException e) {
      state.fail("Cannot read the script: " + e.getMessage(), e);
    }
    return true;
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
        failures.thrown(thrown);
      }
      return true;
    }
  }

  /** A turn of the event loop. */
  interface Turn {
    /** Returns whether there was anything to run. */
    boolean run() throws IOException, InterruptedException;
  }
}
