package io.ekkogen.runtime.js.loop;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Queues calls of a script's functions from threads of native code. The script's thread runs each
 * of them in a turn of the event loop, or while the script waits in a call that serves the queue.
 */
public final class ScriptCallQueue {
  private final BlockingQueue<Runnable> posted = new LinkedBlockingQueue<>();
  private final AtomicBoolean isAnnounced = new AtomicBoolean();

  /** The number of nested calls that serve the queue. */
  private final AtomicInteger serving = new AtomicInteger();

  private final EventLoop loop;
  private final Runnable wake;
  private volatile boolean isClosed;

  /**
   * @param wake makes the event loop continue even if no script runs
   */
  public ScriptCallQueue(EventLoop loop, Runnable wake) {
    this.loop = loop;
    this.wake = wake;
  }

  /**
   * Queues a task for a separate turn on the script's thread.
   *
   * @throws IllegalStateException when the context is closed
   */
  public void post(Runnable task) {
    posted.add(task);
    if (isClosed && posted.remove(task)) {
      throw rejection();
    }
    announce();
  }

  /**
   * Queues a call, and waits for its result or exception.
   *
   * @param name the callback type, for messages
   * @throws IllegalStateException when the call has not started within the time limit, or when the
   *     context is closed
   */
  public <T> T callAndWait(Callable<T> task, String name) {
    BlockingCall<T> call = new BlockingCall<>(task);
    post(call);
    return call.result(name);
  }

  /** Rejects queued calls that have not started, and later ones. */
  public void close() {
    isClosed = true;
    for (Runnable task : posted) {
      if (task instanceof BlockingCall<?> call) {
        call.reject(rejection());
      }
    }
  }

  private static IllegalStateException rejection() {
    return new IllegalStateException(
        "Native code called a function of a script whose context is closed");
  }

  /**
   * Adds one turn for all queued calls: if a call serves the queue meanwhile, no superfluous turns
   * remain.
   */
  private void announce() {
    if (isAnnounced.compareAndSet(false, true)) {
      loop.add(this::runNext);
      wake.run();
    }
  }

  private void runNext() {
    isAnnounced.set(false);
    if (serving.get() > 0) {
      return; // a call in progress serves the queue
    }
    Runnable next = posted.poll();
    if (!posted.isEmpty()) {
      announce();
    }
    if (next != null) {
      next.run();
    }
  }

  /** Keeps the event loop from running queued calls until {@link #endServing}. */
  public void beginServing() {
    serving.incrementAndGet();
  }

  public void endServing() {
    if (serving.decrementAndGet() == 0 && !posted.isEmpty()) {
      announce();
    }
  }

  /** Runs queued calls, and nothing else, until a call on another thread is over. */
  public void serveUntil(CompletableFuture<?> call) throws InterruptedException {
    call.whenComplete((result, failure) -> posted.add(() -> {}));
    while (!call.isDone()) {
      posted.take().run();
    }
  }
}
