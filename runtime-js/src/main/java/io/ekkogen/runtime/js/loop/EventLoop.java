package io.ekkogen.runtime.js.loop;

import io.ekkogen.runtime.NativeHandle;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.graalvm.polyglot.Value;

/**
 * The event loop of one context: it waits for timers and for calls on other threads, and runs their
 * tasks, one in each turn. Used only by the script thread, except that other threads may add turns.
 *
 * <p>The engine itself runs the microtasks when a turn ends.
 */
public final class EventLoop {
  /** Before all other turns, in nanoseconds. */
  private static final long LONG_AGO = 1L << 62;

  private final PriorityQueue<Timer> due =
      new PriorityQueue<>(Comparator.comparingLong(Timer::time).thenComparingLong(Timer::sequence));
  private final Map<Integer, Timer> active = new HashMap<>();
  private final Set<CompletableFuture<?>> running = new HashSet<>();
  private final Set<LateResult> expected = new HashSet<>();
  private final LinkedBlockingDeque<Arrival> arrivals = new LinkedBlockingDeque<>();

  /** The number of active timers for which the loop stays alive. */
  private int awaited;

  private int lastId;
  private long lastSequence;

  /** Queues a task for a separate turn of the event loop; may be called from any thread. */
  void add(Runnable task) {
    arrivals.add(new Arrival(System.nanoTime(), null, task));
  }

  /** Queues a task for the next turn, before all others; may be called from any thread. */
  public void addFirst(Runnable task) {
    arrivals.addFirst(new Arrival(System.nanoTime() - LONG_AGO, null, task));
  }

  /** Ends a wait for the next turn by adding an empty one; may be called from any thread. */
  public void wake() {
    add(() -> {});
  }

  /**
   * Starts a timer.
   *
   * @param delay in milliseconds, at least 0
   * @param isAwaited whether the loop stays alive for it
   * @return its id, never 0
   */
  public int start(Value callback, int delay, boolean repeats, boolean isAwaited) {
    int id = ++lastId;
    schedule(id, callback, delay, repeats, isAwaited);
    return id;
  }

  /** Stops a timer; an unknown id is ignored. */
  public void clear(int id) {
    Timer timer = active.remove(id);
    if (timer != null) {
      due.remove(timer);
      awaited -= timer.isAwaited ? 1 : 0;
    }
  }

  /**
   * Keeps the loop alive for a call on another thread.
   *
   * @param settle takes the result or the exception, in a separate turn
   */
  public void await(CompletableFuture<Object> call, BiConsumer<Object, Throwable> settle) {
    running.add(call);
    call.whenComplete(
        (result, failure) ->
            arrivals.add(
                new Arrival(System.nanoTime(), call, () -> settle.accept(result, failure))));
  }

  /** Tracks a result until the script has received it. */
  public <T extends LateResult> T expect(T result) {
    expected.add(result);
    return result;
  }

  /** Stops tracking a result. */
  public void forget(LateResult result) {
    expected.remove(result);
  }

  /** Stops all timers, and drops the calls. Handles that no script will receive are closed. */
  public void clearAll() {
    active.clear();
    due.clear();
    awaited = 0;
    for (CompletableFuture<?> call : running) {
      boolean hasEnded = !call.cancel(false) && !call.isCompletedExceptionally();
      if (hasEnded && call.join() instanceof NativeHandle handle) {
        NativeHandle.discard(handle);
      }
    }
    running.clear();
    arrivals.removeIf(it -> it.future != null);
    expected.forEach(LateResult::drop);
    expected.clear();
  }

  /**
   * Runs one turn. Waits for the next timer or the end of a call if there is one.
   *
   * @return whether there was anything to run
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  public boolean turn() throws InterruptedException {
    Timer timer = due.peek();
    if (awaited == 0 && running.isEmpty() && arrivals.isEmpty()) {
      return false;
    }
    Arrival call = firstBefore(timer);
    if (call == null) {
      run(timer);
    } else if (call.future == null || running.remove(call.future)) {
      call.turn.run();
    }
    return true;
  }

  /** The first call to end before the timer is due; null if there is none. */
  private Arrival firstBefore(Timer timer) throws InterruptedException {
    if (timer == null) {
      return arrivals.take();
    }
    if (Thread.interrupted()) {
      throw new InterruptedException();
    }
    Arrival first = arrivals.peek();
    long left = timer.time - System.nanoTime();
    boolean timerIsNext = left <= 0 && (first == null || timer.time - first.time < 0);
    return timerIsNext ? null : arrivals.poll(left, TimeUnit.NANOSECONDS);
  }

  private void run(Timer timer) {
    due.remove();
    active.remove(timer.id);
    awaited -= timer.isAwaited ? 1 : 0;
    if (timer.repeats) {
      schedule(timer.id, timer.callback, timer.delay, true, timer.isAwaited);
    }
    timer.callback.executeVoid();
  }

  private void schedule(int id, Value callback, int delay, boolean repeats, boolean isAwaited) {
    long time = System.nanoTime() + delay * 1_000_000L;
    Timer timer = new Timer(id, time, ++lastSequence, callback, delay, repeats, isAwaited);
    active.put(id, timer);
    awaited += isAwaited ? 1 : 0;
    due.add(timer);
  }

  private record Timer(
      int id,
      long time,
      long sequence,
      Value callback,
      int delay,
      boolean repeats,
      boolean isAwaited) {}

  private record Arrival(long time, CompletableFuture<?> future, Runnable turn) {}
}
