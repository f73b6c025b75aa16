package io.ekkogen.runtime;

import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.platform.DetachedThreads;
import java.util.concurrent.Callable;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Runs calls on a pool of daemon threads, which all libraries share. The system property {@value
 * #PROPERTY} says how many calls run at once; otherwise it is twice the number of processors, and
 * at least 4.
 */
public final class AsyncCalls {
  /** The system property for the size of the pool, read when the first call is submitted. */
  public static final String PROPERTY = "ekkogen.async.threads";

  private static Executor pool;

  private AsyncCalls() {}

  /**
   * Runs a call when a thread of the pool is free.
   *
   * @param handles those that the call works with, and arrays of them: it holds them from now on
   * @return is completed with the call's result, or with what it throws, as it is. When somebody
   *     else completes it first, by cancelling for example, a call that has not begun never does;
   *     one that has goes on, and what it returns is dropped, a {@link NativeHandle} closed
   * @throws IllegalArgumentException when the system property is no number of threads
   * @throws OutOfMemoryError when the system refuses the pool a thread
   */
  public static <T> NativeFuture<T> submit(Callable<T> call, Object... handles) {
    return submitTo(pool(), call, handles);
  }

  /** As the other, on a thread of the call's own: somebody waits for it meanwhile. */
  public static <T> NativeFuture<T> submitApart(Callable<T> call, Object... handles) {
    return submitTo(task -> thread(task, 0).start(), call, handles);
  }

  /** As the other, by {@code executor}; when it throws, the call is not made and holds nothing. */
  static <T> NativeFuture<T> submitTo(Executor executor, Callable<T> call, Object... handles) {
    NativeFuture<T> future = new NativeFuture<>();
    PinnedHandles held = new PinnedHandles(handles);
    try {
      executor.execute(() -> run(call, held, future));
    } catch (RuntimeException | Error refused) {
      // A pool that fails to start a thread may have queued the call all the same.
      future.cancel(false);
      held.close();
      throw refused;
    }
    return future;
  }

  /** As {@link #submit}, for a call without a result. */
  public static NativeFuture<Void> run(Runnable call, Object... handles) {
    return submit(
        () -> {
          call.run();
          return null;
        },
        handles);
  }

  private static <T> void run(Callable<T> call, PinnedHandles held, NativeFuture<T> future) {
    T result;
    // Let go of before anybody learns of the end: who closed a handle meanwhile finds it closed
    // then.
    try (held) {
      if (future.isDone()) {
        return;
      }
      result = held.call(capturing(call, future));
    } catch (Throwable failure) {
      future.completeExceptionally(failure);
      return;
    }
    if (!future.complete(result) && result instanceof NativeHandle handle) {
      handle.discard();
    }
  }

  /** The same call, whose error code goes to {@code future} before that completes. */
  private static <T> Callable<T> capturing(Callable<T> call, NativeFuture<T> future) {
    return () -> {
      CapturedError.set(0); // of an earlier call on this thread
      try {
        return call.call();
      } finally {
        future.setLastError(CapturedError.get());
      }
    };
  }

  private static synchronized Executor pool() {
    if (pool == null) {
      int threads = threads(System.getProperty(PROPERTY));
      AtomicInteger made = new AtomicInteger();
      ThreadPoolExecutor executor =
          new ThreadPoolExecutor(
              threads,
              threads,
              30,
              TimeUnit.SECONDS,
              new LinkedBlockingQueue<>(),
              task -> thread(task, made.incrementAndGet()));
      executor.allowCoreThreadTimeOut(true);
      pool = executor;
    }
    return pool;
  }

  /** The size of the pool that {@code property} asks for; null asks for none. */
  static int threads(String property) {
    if (property == null || property.isEmpty()) {
      return Math.max(4, 2 * Runtime.getRuntime().availableProcessors());
    }
    try {
      int threads = Integer.parseInt(property);
      if (threads > 0) {
        return threads;
      }
    } catch (NumberFormatException e) {
      // Refused below, as 0 is.
    }
    throw new IllegalArgumentException(
        "-D" + PROPERTY + "=" + property + ": a whole number from 1 to 2147483647 expected");
  }

  /** Whoever happens to submit first leaves nothing of its own on the thread. */
  private static Thread thread(Runnable task, int number) {
    Thread thread =
        DetachedThreads.call(() -> new Thread(null, task, "ekkogen-async-" + number, 0, false));
    thread.setDaemon(true);
    return thread;
  }
}
