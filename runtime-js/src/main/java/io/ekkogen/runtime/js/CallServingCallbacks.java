package io.ekkogen.runtime.js;

import io.ekkogen.runtime.AsyncCalls;
import io.ekkogen.runtime.NativeFuture;
import io.ekkogen.runtime.ScriptAccess;
import io.ekkogen.runtime.ScriptCall;
import io.ekkogen.runtime.linker.CapturedError;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletionException;

/**
 * A call that waits for threads of native code: it runs on another thread, while the script's
 * thread answers those.
 */
public final class CallServingCallbacks implements ScriptCall {
  /** Set on a thread that makes a call which a script made. */
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
          CapturedError.set(before); // which a call that captures none leaves alone
          return call.call();
        };
    calls.beginAnswering();
    try {
      outcome = AsyncCalls.submitApart(marked(sameCode), handles);
    } catch (RuntimeException | Error refused) {
      calls.endAnswering();
      throw refused;
    }
  }

  /**
   * The same call, whose thread {@link #isCallOfScript}. Callbacks belong to it: it waits for them
   * also where they return nothing, and what they throw comes out of it.
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

  /** Whether this thread makes a call for a script, which meanwhile answers. */
  static boolean isCallOfScript() {
    return CALLING.get() != null;
  }

  /**
   * Answers until the call is over, and gives its result or throws what it threw.
   *
   * @throws InterruptedException when the thread is interrupted; the call goes on, and what it
   *     returns is closed if it is a handle
   */
  @ScriptAccess
  public Object result() throws Throwable {
    try {
      calls.answerUntil(outcome);
    } catch (InterruptedException e) {
      outcome.cancel(false);
      throw e;
    } finally {
      calls.endAnswering();
    }
    CapturedError.set(outcome.lastError());
    try {
      return outcome.join();
    } catch (CompletionException e) {
      throw e.getCause();
    }
  }
}
