package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.AsyncCalls;
import io.ekkogen.runtime.NativeFuture;
import io.ekkogen.runtime.js.loop.ScriptCallQueue;
import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.script.ScriptAccess;
import io.ekkogen.runtime.script.ScriptCall;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;

/**
 * A call that waits for callbacks on threads of native code. It runs on another thread, while the
 * script's thread serves these callbacks.
 */
public final class CallServingCallbacks implements ScriptCall {
  /** Set on a thread that makes a call for a script. */
  private static final ThreadLocal<Boolean> CALLING = new ThreadLocal<>();

  private final ScriptCallQueue calls;
  private NativeFuture<Object> outcome;

  CallServingCallbacks(ScriptCallQueue calls) {
    this.calls = calls;
  }

  @Override
  public void run(Callable<Object> call, Object... handles) {
    int before = CapturedError.get();
    Callable<Object> sameCode =
        () -> {
          CapturedError.set(before); // preserved by a call that captures none
          return call.call();
        };
    calls.beginServing();
    try {
      outcome = AsyncCalls.submitApart(marked(sameCode), handles);
    } catch (RuntimeException | Error refused) {
      calls.endServing();
      throw refused;
    }
  }

  /**
   * Wraps a call so that its thread {@link #isCallOfScript}. Callbacks belong to the call: it waits
   * for all of them, even void ones, and rethrows their exceptions.
   */
  static Callable<Object> marked(Callable<Object> call) {
    return () -> {
      CALLING.set(true);
      try {
        return call.call();
      } finally {
        CALLING.remove();
      }
    };
  }

  /** Whether this thread makes a call for a script that serves callbacks meanwhile. */
  static boolean isCallOfScript() {
    return CALLING.get() != null;
  }

  /**
   * Serves callbacks until the call is over, then returns its result or throws its exception.
   *
   * @throws InterruptedException when the thread is interrupted; the call continues, and its result
   *     is closed if it is a handle
   */
  @ScriptAccess
  public Object result() throws Throwable {
    try {
      calls.serveUntil(outcome);
    } catch (InterruptedException e) {
      outcome.cancel(false);
      throw e;
    } finally {
      calls.endServing();
    }
    CapturedError.set(outcome.lastError());
    try {
      return outcome.join();
    } catch (CompletionException e) {
      throw e.getCause();
    }
  }
}
