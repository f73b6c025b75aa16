package io.ekkogen.runtime.js;

import io.ekkogen.runtime.AsyncCalls;
import io.ekkogen.runtime.ScriptAccess;
import io.ekkogen.runtime.ScriptCall;
import io.ekkogen.runtime.linker.CapturedError;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A call that waits for threads of native code: it runs on another thread, while the script's
 * thread answers those.
 */
public final class WaitingCall implements ScriptCall {
  /** On the thread that makes a call. */
  private static final ThreadLocal<WaitingCall> CALLING = new ThreadLocal<>();

  private final PostedCalls calls;
  private CompletableFuture<Object> outcome;
  private volatile int lastError;

  WaitingCall(PostedCalls calls) {
    this.calls = calls;
  }

  @Override
  public void run(Callable<Object> call, Object... handles) {
    outcome =
        AsyncCalls.submitApart(
            () -> {
              CALLING.set(this);
              try {
                return call.call();
              } finally {
                CALLING.remove();
                lastError = CapturedError.get();
              }
            },
            handles);
  }

  /**
   * Whether this thread is in a call that a script waits for, and so goes on when that has
   * answered.
   */
  static boolean isInOne() {
    return CALLING.get() != null;
  }

  /**
   * Answers until the call is over, and gives its result or throws what it threw.
   *
   * @throws InterruptedException when the thread is interrupted; the call goes on
   */
  @ScriptAccess
  public Object result() throws Throwable {
    calls.answerUntil(outcome);
    CapturedError.set(lastError);
    try {
      return outcome.join();
    } catch (CompletionException e) {
      throw e.getCause();
    }
  }
}
