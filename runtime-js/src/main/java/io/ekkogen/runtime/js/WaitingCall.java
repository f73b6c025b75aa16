package io.ekkogen.runtime.js;

import io.ekkogen.runtime.AsyncCalls;
import io.ekkogen.runtime.ScriptAccess;
import io.ekkogen.runtime.ScriptCall;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/**
 * A call that waits for threads of native code: it runs on a thread of the pool, while the script's
 * thread answers those.
 */
public final class WaitingCall implements ScriptCall {
  private final EventLoop loop;
  private CompletableFuture<Object> outcome;

  WaitingCall(EventLoop loop) {
    this.loop = loop;
  }

  @Override
  public void run(Callable<Object> call, Object... handles) {
    outcome = AsyncCalls.submit(call, handles);
  }

  /**
   * Answers until the call is over, and gives its result or throws what it threw.
   *
   * @throws InterruptedException when the thread is interrupted; the call goes on
   */
  @ScriptAccess
  public Object result() throws Throwable {
    loop.answerUntil(outcome);
    try {
      return outcome.join();
    } catch (CompletionException e) {
      throw e.getCause();
    }
  }
}
