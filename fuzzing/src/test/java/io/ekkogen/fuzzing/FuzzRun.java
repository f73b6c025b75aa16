package io.ekkogen.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Gives a target inputs until the time is over: first those of the corpus, then new ones.
 *
 * <p>{@code -Dekkogen.fuzz.seconds} says for how long (default: a few seconds), {@code
 * -Dekkogen.fuzz.seed} with which inputs (default: 1). An input that breaks a promise is stored in
 * the corpus, so that it is checked first from then on.
 */
final class FuzzRun {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");

  private FuzzRun() {}

  /**
   * Runs a target.
   *
   * @param defaultSeconds how long, when the system property does not say so
   */
  static void run(FuzzTarget target, int defaultSeconds) throws Exception {
    long seconds = Long.getLong("ekkogen.fuzz.seconds", defaultSeconds);
    long first = Long.getLong("ekkogen.fuzz.seed", 1);
    long end = System.nanoTime() + seconds * 1_000_000_000L;

    List<Path> corpus = corpus(target);
    for (Path file : corpus) {
      check(target, List.of(Files.readAllBytes(file)), "corpus file " + file);
    }
    long seed = first;
    do {
      List<byte[]> batch = new ArrayList<>();
      for (int i = 0; i < target.batchSize(); i++) {
        batch.add(target.input(random(seed + i)));
      }
      check(target, batch, "seeds from " + seed);
      seed += target.batchSize();
    } while (System.nanoTime() < end);
    System.out.printf(
        "fuzzing %s: %d files of the corpus and %d new inputs (seeds from %d) in %d s: %s%n",
        target.name(), corpus.size(), seed - first, first, seconds, target.outcome());
  }

  /** Neighbouring seeds of {@link Random} itself begin alike. */
  private static Random random(long seed) {
    return new Random(new SplittableRandom(seed).nextLong());
  }

  private static List<Path> corpus(FuzzTarget target) throws IOException {
    Path folder = CORPUS.resolve(target.name());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private static void check(FuzzTarget target, List<byte[]> batch, String origin) throws Exception {
    try {
      target.check(batch);
    } catch (Throwable failure) {
      for (byte[] input : batch) {
        try {
          target.check(List.of(input));
        } catch (Throwable alone) {
          throw new AssertionError(
              origin + ": kept as " + keep(target, input) + ": " + alone.getMessage(), alone);
        }
      }
      throw new AssertionError(origin + ": only all together fail: " + failure, failure);
    }
  }

  private static Path keep(FuzzTarget target, byte[] input) throws IOException {
    Path folder = Files.createDirectories(CORPUS.resolve(target.name()));
    Path file =
        folder.resolve("find-%08x.%s".formatted(Arrays.hashCode(input), target.extension()));
    return Files.write(file, input);
  }
}
