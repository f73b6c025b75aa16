package io.ekkogen.runtime.js;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** The one thread on which all scripts of a context run. */
final class ScriptThread implements AutoCloseable {

  /**
   * An interpreter's frames are large: the usual 1 MB overflows at some 800 of a script's calls.
   */
  private static final long STACK_SIZE = 64L << 20;

  private final ExecutorService executor = Executors.newSingleThreadExecutor(this::newThread);
  private volatile Thread thread;

  private Thread newThread(Runnable body) {
    thread = new Thread(null, body, "ekkogen-js", STACK_SIZE);
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs a task on the thread and waits for it. When the calling thread is interrupted, so is the
   * script thread.
   *
   * @throws IllegalStateException when the thread has been closed, or is the calling one
   */
  <T> T call(Callable<T> task) {
    if (Thread.currentThread() == thread) {
      throw new IllegalStateException("The context is running a script that led to this call");
    }
    if (executor.isShutdown()) {
      throw new IllegalStateException("The context is closed");
    }
    Future<T> future = executor.submit(task);
    boolean interrupted = false;
    try {
      for (; ; ) {
        try {
          return future.get();
        } catch (InterruptedException e) {
          interrupted = true;
          thread.interrupt();
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

  /** Has a task run when the thread is free; refused when it has been closed. */
  void post(Runnable task) {
    executor.execute(task);
  }

  private static RuntimeException unwrap(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException runtime ? runtime : new IllegalStateException(cause);
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
