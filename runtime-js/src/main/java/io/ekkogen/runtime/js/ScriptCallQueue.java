package io.ekkogen.runtime.js;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The calls of a script's functions that threads of native code make. The script's thread runs
 * them: each in a turn of the event loop, or while the script waits for a call that waits for them.
 */
final class ScriptCallQueue {
  private final BlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();
  private final AtomicBoolean isAnnounced = new AtomicBoolean();

  /** How many calls, one inside the other, answer what is posted. */
  private final AtomicInteger answering = new AtomicInteger();

  private final EventLoop loop;
  private final Runnable wake;
  private volatile boolean isClosed;

  /**
   * @param wake has the event loop go on also when no script runs
   */
  ScriptCallQueue(EventLoop loop, Runnable wake) {
    this.loop = loop;
    this.wake = wake;
  }

  /**
   * Has a task run on the script's thread, from another: in a turn of its own.
   *
   * @throws IllegalStateException when the context is closed
   */
  void post(Runnable task) {
    posted.add(task);
    if (isClosed && posted.remove(task)) {
      throw refusal();
    }
    announce();
  }

  /**
   * As {@link #post}, and waits for the result, or throws what the call threw.
   *
   * @param name of the kind of callback, for messages
   * @throws IllegalStateException when the call has not begun after a while, or when the context is
   *     closed
   */
  <T> T ask(Callable<T> task, String name) {
    BlockingCall<T> call = new BlockingCall<>(task);
    post(call);
    return call.result(name);
  }

  /** Refuses what has not begun, and what comes. */
  void close() {
    isClosed = true;
    for (Runnable task : posted) {
      if (task instanceof BlockingCall<?> call) {
        call.refuse(refusal());
      }
    }
  }

  private static IllegalStateException refusal() {
    return new IllegalStateException(
        "Native code called a function of a script whose context is closed");
  }

  /** One turn stands for all that wait: a call that answers them itself leaves no others behind. */
  private void announce() {
    if (isAnnounced.compareAndSet(false, true)) {
      loop.add(this::runNext);
      wake.run();
    }
  }

  private void runNext() {
    isAnnounced.set(false);
    if (answering.get() > 0) {
      return; // Java has called a function of the script, on a thread of its own, that waits
    }
    Runnable next = posted.poll();
    if (!posted.isEmpty()) {
      announce();
    }
    if (next != null) {
      next.run();
    }
  }

  /** The event loop leaves what is posted alone until {@link #endAnswering}. */
  void beginAnswering() {
    answering.incrementAndGet();
  }

  void endAnswering() {
    if (answering.decrementAndGet() == 0 && !posted.isEmpty()) {
      announce();
    }
  }

  /** Runs what is posted, and nothing else, until a call on another thread is over. */
  void answerUntil(CompletableFuture<?> call) throws InterruptedException {
    call.whenComplete((result, failure) -> posted.add(() -> {}));
    while (!call.isDone()) {
      posted.take().run();
    }
  }
}
