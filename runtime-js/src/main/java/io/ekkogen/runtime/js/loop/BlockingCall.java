package io.ekkogen.runtime.js.loop;

import io.ekkogen.runtime.callback.Article;
import io.ekkogen.runtime.linker.Rethrow;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.graalvm.polyglot.PolyglotException;

/**
 * A call that runs on the script's thread while another thread waits for its result. A call that
 * has started is never abandoned, because it uses memory of the waiting thread.
 */
final class BlockingCall<T> implements Runnable {
  /** The system property for the time that a thread waits for the call to start, in ms. */
  private static final String LIMIT = "ekkogen.callback.limit";

  private static final long DEFAULT_LIMIT = 10_000;

  private final CompletableFuture<T> answer = new CompletableFuture<>();
  private final AtomicBoolean isTaken = new AtomicBoolean();
  private final Callable<T> call;

  BlockingCall(Callable<T> call) {
    this.call = call;
  }

  private boolean take() {
    return isTaken.compareAndSet(false, true);
  }

  /** Makes the call, unless it was rejected or the waiting thread has given up. */
  @Override
  public void run() {
    if (take()) {
      try {
        answer.complete(call.call());
      } catch (Throwable thrown) {
        answer.completeExceptionally(thrown);
        if (thrown instanceof PolyglotException e && e.isCancelled()) {
          throw e; // cancels the script's thread
        }
      }
    }
  }

  /** Ends the wait, unless the call has started. */
  void reject(RuntimeException reason) {
    if (take()) {
      answer.completeExceptionally(reason);
    }
  }

  /**
   * Waits for the result, or throws what the call threw.
   *
   * @param name the callback type, for messages
   * @throws IllegalStateException when the call has not started within the time limit
   */
  T result(String name) {
    long limit = Long.getLong(LIMIT, DEFAULT_LIMIT);
    try {
      try {
        return answer.get(limit, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (!take()) {
          return answer.get(); // it has started
        }
      }
      throw new IllegalStateException(
          ("A thread of native code called %s of a script, whose thread did not answer within %d"
                  + " ms; a call that waits for such threads needs \"waitsForCallbacks\": true in"
                  + " the mapping (-D%s=… changes the limit)")
              .formatted(Article.with(name), limit, LIMIT));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a script's " + name, e);
    } catch (ExecutionException e) {
      throw Rethrow.unchanged(e.getCause());
    }
  }
}
