package io.ekkogen.conformance;

import java.util.concurrent.locks.LockSupport;

/**
 * Collects garbage while a test runs. It pauses as long as each collection took: the thread that is
 * tested would otherwise hardly run in an emulator.
 */
public final class CollectingThread {
  private final Thread thread = new Thread(this::run, "collects garbage");
  private volatile boolean done;

  private CollectingThread() {
    thread.setDaemon(true);
  }

  /** What runs while garbage is collected. */
  public interface Body {
    void run() throws Throwable;
  }

  public static void during(Body body) throws Throwable {
    CollectingThread collecting = new CollectingThread();
    collecting.thread.start();
    try {
      body.run();
    } finally {
      collecting.done = true;
    }
  }

  private void run() {
    while (!done) {
      long start = System.nanoTime();
      System.gc();
      LockSupport.parkNanos(System.nanoTime() - start);
    }
  }
}
