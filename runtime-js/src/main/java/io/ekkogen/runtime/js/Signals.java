package io.ekkogen.runtime.js;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.graalvm.polyglot.Context;

/** Delivers signals to a script, each in a turn of its own. */
final class Signals {
  private static final Map<String, Integer> EXIT_STATUS = Map.of("SIGINT", 130, "SIGTERM", 143);

  /** How long a script that runs may take to stop. */
  private static final Duration LIMIT = Duration.ofSeconds(2);

  private final AtomicReference<Delivery> last = new AtomicReference<>();
  private final Context context;
  private final ProcessEvents events;
  private final Consumer<Runnable> queue;
  private final IntConsumer exit;

  /**
   * @param queue adds a turn that comes before all others
   * @param exit ends the run
   */
  Signals(Context context, ProcessEvents events, Consumer<Runnable> queue, IntConsumer exit) {
    this.context = context;
    this.events = events;
    this.queue = queue;
    this.exit = exit;
  }

  /**
   * Delivers a signal; may be called from any thread but the script's.
   *
   * @return false if the script's thread does not answer, or has not answered the signal before
   */
  boolean deliver(String name) {
    if (!EXIT_STATUS.containsKey(name)) {
      throw new IllegalArgumentException(
          "Scripts can be sent SIGINT and SIGTERM, not '" + name + "'");
    }
    Delivery delivery = new Delivery(name);
    if (!last.compareAndSet(null, delivery)) {
      return false;
    }
    queue.accept(delivery);
    return events.isListening(name) || delivery.stopScript();
  }

  private final class Delivery implements Runnable {
    private final String name;
    private boolean hasBegun;

    Delivery(String name) {
      this.name = name;
    }

    /** Stops the turn that delays the delivery; returns whether it has stopped. */
    synchronized boolean stopScript() {
      if (hasBegun) {
        return true;
      }
      try {
        context.interrupt(LIMIT);
        return true;
      } catch (TimeoutException e) {
        return false;
      }
    }

    @Override
    public void run() {
      synchronized (this) { // waits for the end of stopScript, which would stop this turn
        hasBegun = true;
      }
      if (events.isListening(name)) {
        last.set(null);
      }
      int status = EXIT_STATUS.get(name);
      if (!events.signal(name, status)) {
        exit.accept(status);
      }
    }
  }
}
