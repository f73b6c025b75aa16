package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;

/** Measures the resident memory of the process. */
public final class ResidentMemory {
  private static final Path STATUS = Path.of("/proc/self/status");

  /**
   * The number of collections before a measurement: other threads free the native memory of
   * collected objects.
   */
  private static final int SETTLING = 50;

  private ResidentMemory() {}

  /**
   * Runs {@code work}, and checks that memory grows by at most {@code limit} kilobytes. The work
   * must have run before, so that it needs no more initialisation.
   */
  public static void expectFlat(long limit, Runnable work) {
    long before = kilobytes();
    work.run();
    long grown = kilobytes() - before;
    for (int i = 0; i < SETTLING && grown >= limit; i++) {
      freeGarbage();
      grown = kilobytes() - before;
    }
    System.out.printf("  resident memory: %d MB, grown by %d KB%n", before / 1024, grown);
    assertThat(grown).as("KB that resident memory has grown by").isLessThan(limit);
  }

  /** Collects garbage, and waits until other threads have freed its native memory. */
  private static void freeGarbage() {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    WeakReference<Object> garbage = new WeakReference<>(new Object(), queue);
    System.gc();
    try {
      queue.remove(200);
      queue.remove(200); // times out
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    Reference.reachabilityFence(garbage);
  }

  /** The resident memory on Linux; elsewhere the size of Java's heap. */
  private static long kilobytes() {
    System.gc();
    if (!Files.exists(STATUS)) {
      Runtime runtime = Runtime.getRuntime();
      return (runtime.totalMemory() - runtime.freeMemory()) / 1024;
    }
    try {
      return Files.readAllLines(STATUS).stream()
          .filter(line -> line.startsWith("VmRSS:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("[^0-9]", "")))
          .findFirst()
          .orElseThrow();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
