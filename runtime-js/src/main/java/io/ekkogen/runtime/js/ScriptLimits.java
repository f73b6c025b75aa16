package io.ekkogen.runtime.js;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.ResourceLimits;
import org.graalvm.polyglot.Source;

/**
 * How much each run of a context may do.
 *
 * @param statements 0 for no limit
 * @param time null for no limit
 */
record ScriptLimits(long statements, Duration time) {
  /** The engine accepts one predicate for all of its contexts. */
  private static final Predicate<Source> OF_USERS = source -> !source.isInternal();

  /**
   * Limits the statements of a context.
   *
   * @param stop is given the reason when a script has reached the limit
   */
  void apply(Context.Builder context, Consumer<String> stop) {
    if (statements > 0) {
      context.resourceLimits(
          ResourceLimits.newBuilder()
              .statementLimit(statements, OF_USERS)
              .onLimit(
                  event ->
                      stop.accept(
                          "The script executed more than %d statements".formatted(statements)))
              .build());
    }
  }

  /**
   * Runs a script.
   *
   * @param stop is given the reason, on another thread, when the time is over
   */
  <T> T run(Callable<T> script, Context context, Consumer<String> stop) throws Exception {
    if (statements > 0) {
      context.resetLimits();
    }
    if (time == null) {
      return script.call();
    }
    ScheduledExecutorService clock =
        Executors.newSingleThreadScheduledExecutor(ScriptLimits::thread);
    AtomicBoolean hasEnded = new AtomicBoolean();
    try {
      clock.schedule(
          () -> {
            if (hasEnded.compareAndSet(false, true)) {
              stop.accept("The script ran for more than %s s".formatted(seconds()));
            }
          },
          time.toNanos(),
          TimeUnit.NANOSECONDS);
      return script.call();
    } finally {
      hasEnded.set(true);
      clock.shutdownNow();
    }
  }

  private String seconds() {
    String seconds = "%.3f".formatted(time.toNanos() / 1e9);
    return seconds.replaceFirst("\\.?0+$", "");
  }

  private static Thread thread(Runnable body) {
    Thread thread = new Thread(body, "ekkogen-limit");
    thread.setDaemon(true);
    return thread;
  }
}
