package io.ekkogen.runtime.js;

import io.ekkogen.runtime.NativeHandle;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BiConsumer;
import org.graalvm.polyglot.Value;

/**
 * The timers of one context, the calls that run elsewhere for it, and the turn-by-turn running of
 * what they lead to. Used by the script thread alone, except that calls end on other threads.
 *
 * <p>The engine itself runs the microtasks when a turn ends.
 */
final class EventLoop {
  /** The system property for how long a thread of native code waits for an answer, in ms. */
  private static final String LIMIT = "ekkogen.callback.limit";

  private static final long DEFAULT_LIMIT = 10_000;

  private final PriorityQueue<Timer> due =
      new PriorityQueue<>(Comparator.comparingLong(Timer::time).thenComparingLong(Timer::sequence));
  private final Map<Integer, Timer> active = new HashMap<>();
  private final Set<CompletableFuture<?>> running = new HashSet<>();
  private final Set<HandleReference> expected = new HashSet<>();
  private final LinkedBlockingQueue<Ended> ended = new LinkedBlockingQueue<>();
  private final Executor scriptThread;
  private int lastId;
  private long lastSequence;

  /**
   * @param scriptThread runs what is posted while no script runs
   */
  EventLoop(Executor scriptThread) {
    this.scriptThread = scriptThread;
  }

  /**
   * Has a task run on the script's thread, from another: in a turn of its own.
   *
   * @throws IllegalStateException when the context is closed
   */
  void post(Runnable task) {
    Ended posted = new Ended(System.nanoTime(), null, task);
    ended.add(posted);
    try {
      scriptThread.execute(this::runPosted);
    } catch (RejectedExecutionException closed) {
      ended.remove(posted);
      throw new IllegalStateException(
          "Native code called a function of a script whose context is closed", closed);
    }
  }

  /**
   * As {@link #post}, and waits for the result.
   *
   * @param name of the kind of callback, for messages
   * @throws IllegalStateException when no answer has come after a while
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
      throw EventLoop.<RuntimeException>sneak(e.getCause());
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

  /** What is left of what was posted, when no script runs. */
  private void runPosted() {
    List<Ended> others = new ArrayList<>();
    for (Ended next = ended.poll(); next != null; next = ended.poll()) {
      if (next.future == null) {
        runAlone(next.settle);
      } else {
        others.add(next);
      }
    }
    ended.addAll(others);
  }

  /** There is no script that what is thrown could fail. */
  private static void runAlone(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException | Error thrown) {
      Thread thread = Thread.currentThread();
      thread.getUncaughtExceptionHandler().uncaughtException(thread, thrown);
    }
  }

  /**
   * Runs what threads of native code post, and nothing else, until a call on another thread is
   * over.
   */
  void answerUntil(CompletableFuture<?> call) throws InterruptedException {
    call.whenComplete((result, failure) -> ended.add(new Ended(System.nanoTime(), null, () -> {})));
    List<Ended> others = new ArrayList<>();
    Throwable failure = null;
    try {
      while (!call.isDone()) {
        Ended next = ended.take();
        if (next.future != null) {
          others.add(next);
          continue;
        }
        try {
          next.settle.run();
        } catch (RuntimeException | Error thrown) {
          failure = failure == null ? thrown : failure;
        }
      }
    } finally {
      ended.addAll(others);
    }
    if (failure != null) {
      throw EventLoop.<RuntimeException>sneak(failure);
    }
  }

  /**
   * Starts a timer.
   *
   * @param delay in milliseconds, at least 1
   * @return its id, never 0
   */
  int start(Value callback, int delay, boolean repeats) {
    int id = ++lastId;
    schedule(id, callback, delay, repeats);
    return id;
  }

  /** Stops a timer; an id that is none is ignored. */
  void clear(int id) {
    Timer timer = active.remove(id);
    if (timer != null) {
      due.remove(timer);
    }
  }

  /**
   * Stays alive for a call on another thread.
   *
   * @param settle takes the result or the exception, in a turn of its own
   */
  void await(CompletableFuture<Object> call, BiConsumer<Object, Throwable> settle) {
    running.add(call);
    call.whenComplete(
        (result, failure) ->
            ended.add(new Ended(System.nanoTime(), call, () -> settle.accept(result, failure))));
  }

  /** Watches over a reference until the script has what the callee leaves in it. */
  HandleReference expect(HandleReference reference) {
    expected.add(reference);
    return reference;
  }

  /** Ends that; false when it had ended. */
  boolean forget(HandleReference reference) {
    return expected.remove(reference);
  }

  /** Stops all timers, and forgets the calls. A handle that nobody will get is closed. */
  void clearAll() {
    active.clear();
    due.clear();
    for (CompletableFuture<?> call : running) {
      boolean hasEnded = !call.cancel(false) && !call.isCompletedExceptionally();
      if (hasEnded && call.join() instanceof NativeHandle handle) {
        handle.close();
      }
    }
    running.clear();
    ended.removeIf(it -> it.future != null);
    expected.forEach(HandleReference::drop);
    expected.clear();
  }

  /**
   * Runs one turn, waiting for the next timer or the end of a call if there is one.
   *
   * @return whether there was anything to run
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  boolean turn() throws InterruptedException {
    Timer timer = due.peek();
    if (timer == null && running.isEmpty() && ended.isEmpty()) {
      return false;
    }
    Ended call = firstBefore(timer);
    if (call == null) {
      run(timer);
    } else if (call.future == null || running.remove(call.future)) {
      call.settle.run();
    }
    return true;
  }

  /** The call that ended first, if that was or will be before a timer is due; else null. */
  private Ended firstBefore(Timer timer) throws InterruptedException {
    if (timer == null) {
      return ended.take();
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Ended first = ended.peek();
    long left = timer.time - System.nanoTime();
    boolean timerIsNext = left <= 0 && (first == null || timer.time - first.time < 0);
    return timerIsNext ? null : ended.poll(left, TimeUnit.NANOSECONDS);
  }

  private void run(Timer timer) {
    due.remove();
    active.remove(timer.id);
    if (timer.repeats) {
      schedule(timer.id, timer.callback, timer.delay, true);
    }
    timer.callback.executeVoid();
  }

  private void schedule(int id, Value callback, int delay, boolean repeats) {
    long time = System.nanoTime() + delay * 1_000_000L;
    Timer timer = new Timer(id, time, ++lastSequence, callback, delay, repeats);
    active.put(id, timer);
    due.add(timer);
  }

  private record Timer(
      int id, long time, long sequence, Value callback, int delay, boolean repeats) {}

  private record Ended(long time, CompletableFuture<?> future, Runnable settle) {}
}
