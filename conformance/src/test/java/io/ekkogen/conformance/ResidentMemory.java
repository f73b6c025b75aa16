package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;

/** What the process has in memory. */
public final class ResidentMemory {
  private static final Path STATUS = Path.of("/proc/self/status");

  /** How often garbage is collected: what it kept of native memory is freed by other threads. */
  private static final int SETTLING = 50;

  private ResidentMemory() {}

  /**
   * Runs {@code work}, which has run before, so that all it needs once is there, and expects memory
   * to have grown by no more than {@code limit} kilobytes.
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

  /** Has garbage collected, and gives other threads time to free what it kept. */
  private static void freeGarbage() {
    ReferenceQueue<Object> queue = new ReferenceQueue<>();
    WeakReference<Object> garbage = new WeakReference<>(new Object(), queue);
    System.gc();
    try {
      queue.remove(200);
      queue.remove(200); // nothing comes
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
    Reference.reachabilityFence(garbage);
  }

  /** On Linux; elsewhere what Java has on its heap. */
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
