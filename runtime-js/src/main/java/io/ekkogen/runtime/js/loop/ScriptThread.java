package io.ekkogen.runtime.js.loop;

import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;

/** The one thread on which all scripts of a context run. */
public final class ScriptThread implements AutoCloseable {

  /**
   * Interpreter frames are large: the default of 1 MB overflows after about 800 nested calls of a
   * script.
   */
  private static final long STACK_SIZE = 64L << 20;

  private final ExecutorService executor = Executors.newSingleThreadExecutor(this::newThread);
  private final AtomicInteger waiting = new AtomicInteger();
  private volatile Thread thread;
  private boolean hasIdleTask;

  private Thread newThread(Runnable body) {
    thread = new Thread(null, body, "ekkogen-js", STACK_SIZE);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs a task on the thread and waits for it. When the calling thread is interrupted, so is the
   * script thread.
   *
   * @param queued is run after the task was queued, when the thread {@link #isWanted}
   * @throws IllegalStateException when the thread has been closed, or is the current thread
   */
  public <T> T call(Callable<T> task, Runnable queued) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("The context is running a script that led to this call");
    }
    Future<T> future = submit(task);
    queued.run();
    boolean interrupted = false;
    try {
      for (; ; ) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
          thread.interrupt();
        } catch (CancellationException e) {
          throw closed();
        } catch (ExecutionException e) {
          throw unwrap(e.getCause());
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private <T> Future<T> submit(Callable<T> task) {
    waiting.incrementAndGet();
    try {
      return executor.submit(
          () -> {
            waiting.decrementAndGet();
            return task.call();
          });
    } catch (RejectedExecutionException e) {
      throw closed();
    }
  }

  /** Whether a task waits for the thread. */
  public boolean isWanted() {
    return waiting.get() > 0;
  }

  /**
   * Queues a task for when the thread is idle, unless the thread is closed. All callers pass the
   * same task, so it is queued only once until it begins.
   */
  public synchronized void whenIdle(Runnable task) {
    if (hasIdleTask || executor.isShutdown()) {
      return;
    }
    hasIdleTask = true;
    try {
      executor.execute(
          () -> {
            synchronized (this) {
              hasIdleTask = false;
            }
            task.run();
          });
    } catch (RejectedExecutionException closed) {
      // the thread was closed meanwhile
    }
  }

  private static IllegalStateException closed() {
    return new IllegalStateException("The context is closed");
  }

  private static RuntimeException unwrap(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }

  /** Interrupts the running task; waiting callers get an exception. */
  @Override
  public void close() {
    for (Runnable left : executor.shutdownNow()) {
      if (left instanceof Future<?> call) {
        call.cancel(false);
      }
    }
  }
}
