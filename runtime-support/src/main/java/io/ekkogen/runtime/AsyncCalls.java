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
 * Runs calls on a pool of daemon threads that all libraries share. The system property {@value
 * #PROPERTY} sets the number of threads; the default is twice the number of processors, and at
 * least 4.
 */
public final class AsyncCalls {
  /** The system property for the size of the pool, read when the first call is submitted. */
  public static final String PROPERTY = "ekkogen.async.threads";

  private static Executor pool;

  private AsyncCalls() {}

  /**
   * Runs a call when a thread of the pool is free.
   *
   * @param handles the handles that the call uses, and arrays of them; they stay pinned until it
   *     has ended
   * @return a future that completes with the call's result or its unchanged exception. If it is
   *     completed earlier, for example cancelled, a call that has not begun never begins. A call
   *     that has begun continues, and its result is dropped; a {@link NativeHandle} is closed
   * @throws IllegalArgumentException when the system property is not a valid number of threads
   * @throws OutOfMemoryError when the system cannot create a thread for the pool
   */
  public static <T> NativeFuture<T> submit(Callable<T> call, Object... handles) {
    return submitTo(pool(), call, handles);
  }

  /** Like {@link #submit}, but on a new thread, because the caller waits for the call. */
  public static <T> NativeFuture<T> submitApart(Callable<T> call, Object... handles) {
    return submitTo(task -> thread(task, 0).start(), call, handles);
  }

  /**
   * Like {@link #submit}, through {@code executor}. If this throws, the call is not made and pins
   * nothing.
   */
  static <T> NativeFuture<T> submitTo(Executor executor, Callable<T> call, Object... handles) {
    NativeFuture<T> future = new NativeFuture<>();
    PinnedHandles held = new PinnedHandles(handles);
    try {
      executor.execute(() -> run(call, held, future));
    } catch (RuntimeException | Error refused) {
      // A pool that fails to start a thread may still have queued the call.
      future.cancel(false);
      held.close();
      throw refused;
    }
    return future;
  }

  /** Like {@link #submit}, for a call without a result. */
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
    // Handles are unpinned before the future completes: one that was closed during the call is
    // closed by then.
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
      NativeHandle.discard(handle);
    }
  }

  /** Wraps a call so that its error code is stored in {@code future} before that completes. */
  private static <T> Callable<T> capturing(Callable<T> call, NativeFuture<T> future) {
    return () -> {
      CapturedError.set(0); // clears the code of an earlier call on this thread
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

  /** Parses the size of the pool; null selects the default. */
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
      // rejected below, like 0
    }
    throw new IllegalArgumentException(
        "-D" + PROPERTY + "=" + property + ": a whole number from 1 to 2147483647 expected");
  }

  /** The thread inherits nothing from the thread that happens to submit first. */
  private static Thread thread(Runnable task, int number) {
    Thread thread =
        DetachedThreads.call(() -> new Thread(null, task, "ekkogen-async-" + number, 0, false));
    thread.setDaemon(true);
    return thread;
  }
}
