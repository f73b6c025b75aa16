package io.ekkogen.conformance;

import java.lang.ref.Cleaner;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for what other threads do. */
public final class Await {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Cleaner CLEANER = Cleaner.create();

  private Await() {}

  /** Waits until a condition holds, and fails if that takes too long. */
  public static void until(BooleanSupplier condition) {
    long begin = System.nanoTime();
    while (!condition.getAsBoolean()) {
      if (System.nanoTime() - begin > LIMIT.toNanos()) {
        throw new AssertionError("The condition did not hold within " + LIMIT);
      }
      LockSupport.parkNanos(1_000_000);
    }
  }

  /** Collects garbage until a condition holds. */
  public static void collectionUntil(BooleanSupplier condition) {
    until(
        () -> {
          System.gc();
          return holdsSoon(condition);
        });
  }

  /** Leaves other threads some time for their reaction, because a collection takes longer. */
  private static boolean holdsSoon(BooleanSupplier condition) {
    for (int i = 0; i < 20 && !condition.getAsBoolean(); i++) {
      LockSupport.parkNanos(1_000_000);
    }
    return condition.getAsBoolean();
  }

  /** Collects garbage, and waits until a cleaner has run for an object that was collected. */
  public static void collection() {
    AtomicBoolean cleaned = new AtomicBoolean();
    CLEANER.register(new Object(), () -> cleaned.set(true));
    collectionUntil(cleaned::get);
  }
}
