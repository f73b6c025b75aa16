package io.ekkogen.runtime.js;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * The calls of a script's functions that threads of native code make. The script's thread runs
 * them: each in a turn of the event loop, or while the script waits for a call that waits for them.
 */
final class PostedCalls {
  /** The system property for how long a thread of native code waits for an answer, in ms. */
  private static final String LIMIT = "ekkogen.callback.limit";

  private static final long DEFAULT_LIMIT = 10_000;

  private final BlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();
  private final AtomicBoolean isAnnounced = new AtomicBoolean();
  private final EventLoop loop;
  private final Executor scriptThread;

  /**
   * @param scriptThread runs what is posted while no script runs
   */
  PostedCalls(EventLoop loop, Executor scriptThread) {
    this.loop = loop;
    this.scriptThread = scriptThread;
  }

  /**
   * Has a task run on the script's thread, from another: in a turn of its own.
   *
   * @throws IllegalStateException when the context is closed
   */
  void post(Runnable task) {
    posted.add(task);
    try {
      scriptThread.execute(this::runAlone);
    } catch (RejectedExecutionException closed) {
      posted.remove(task);
      throw new IllegalStateException(
          "Native code called a function of a script whose context is closed", closed);
    }
    announce();
  }

  /**
   * As {@link #post}, and waits for the result.
   *
   * @param name of the kind of callback, for messages
   * @throws IllegalStateException when no answer has begun after a while
   */
  <T> T ask(Callable<T> task, String name) {
    CompletableFuture<T> answer = new CompletableFuture<>();
    AtomicBoolean taken = new AtomicBoolean();
    post(
        () -> {
          if (taken.compareAndSet(false, true)) {
            answer(task, answer);
          }
        });
    long limit = Long.getLong(LIMIT, DEFAULT_LIMIT);
    try {
      try {
        return answer.get(limit, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        if (!taken.compareAndSet(false, true)) {
          return answer.get(); // it has begun
        }
      }
      throw new IllegalStateException(
          ("A thread of native code called a %s of a script, whose thread did not answer within %d"
                  + " ms; a call that waits for such threads needs \"waitsForCallbacks\": true in"
                  + " the mapping (-D%s=… changes the limit)")
              .formatted(name, limit, LIMIT));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while waiting for a script's " + name, e);
    } catch (ExecutionException e) {
      throw PostedCalls.<RuntimeException>sneak(e.getCause());
    }
  }

  private static <T> void answer(Callable<T> task, CompletableFuture<T> answer) {
    try {
      answer.complete(task.call());
    } catch (Throwable thrown) {
      answer.completeExceptionally(thrown);
    }
  }

  @SuppressWarnings("unchecked") // Erased: nothing is cast.
  private static <E extends Throwable> RuntimeException sneak(Throwable failure) throws E {
    throw (E) failure;
  }

  /** One turn stands for all that wait: a call that answers them itself leaves no others behind. */
  private void announce() {
    if (isAnnounced.compareAndSet(false, true)) {
      loop.add(this::runNext);
    }
  }

  private void runNext() {
    isAnnounced.set(false);
    Runnable next = posted.poll();
    if (!posted.isEmpty()) {
      announce();
    }
    if (next != null) {
      next.run();
    }
  }

  /** What is left of what was posted, when no script runs that what is thrown could fail. */
  private void runAlone() {
    for (Runnable next = posted.poll(); next != null; next = posted.poll()) {
      try {
        next.run();
      } catch (RuntimeException | Error thrown) {
        Thread thread = Thread.currentThread();
        thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
      }
    }
  }

  /** Runs what is posted, and nothing else, until a call on another thread is over. */
  void answerUntil(CompletableFuture<?> call) throws InterruptedException {
    call.whenComplete((result, failure) -> posted.add(() -> {}));
    Throwable failure = null;
    while (!call.isDone()) {
      try {
        posted.take().run();
      } catch (RuntimeException | Error thrown) {
        failure = failure == null ? thrown : failure;
      }
    }
    if (failure != null) {
      throw PostedCalls.<RuntimeException>sneak(failure);
    }
  }
}
