package io.ekkogen.runtime.js;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.locks.LockSupport;
import org.graalvm.polyglot.Value;

/**
 * The timers of one context and the turn-by-turn running of them. Used by the script thread alone.
 *
 * <p>The engine itself runs the microtasks when a turn ends.
 */
final class EventLoop {
  private final PriorityQueue<Timer> due =
      new PriorityQueue<>(Comparator.comparingLong(Timer::time).thenComparingLong(Timer::sequence));
  private final Map<Integer, Timer> active = new HashMap<>();
  private int lastId;
  private long lastSequence;

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

  void clearAll() {
    active.clear();
    due.clear();
  }

  /**
   * Runs one turn, waiting for the next timer if there is one.
   *
   * @return whether there was anything to run
   * @throws InterruptedException when the thread is interrupted while it waits
   */
  boolean turn() throws InterruptedException {
    Timer timer = due.peek();
    if (timer == null) {
      return false;
    }
    await(timer.time);
    due.remove();
    active.remove(timer.id);
    if (timer.repeats) {
      schedule(timer.id, timer.callback, timer.delay, true);
    }
    timer.callback.executeVoid();
    return true;
  }

  private void schedule(int id, Value callback, int delay, boolean repeats) {
    long time = System.nanoTime() + delay * 1_000_000L;
    Timer timer = new Timer(id, time, ++lastSequence, callback, delay, repeats);
    active.put(id, timer);
    due.add(timer);
  }

  private static void await(long time) throws InterruptedException {
    for (; ; ) {
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      long left = time - System.nanoTime();
      if (left <= 0) {
        return;
      }
      LockSupport.parkNanos(left);
    }
  }

  private record Timer(
      int id, long time, long sequence, Value callback, int delay, boolean repeats) {}
}
