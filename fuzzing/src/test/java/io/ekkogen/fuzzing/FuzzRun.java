package io.ekkogen.fuzzing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/**
 * Runs a target with inputs: first those of the corpus, then new ones.
 *
 * <p>By default, each run has the same few new inputs. {@code -Dekkogen.fuzz.seconds} sets a time
 * instead, {@code -Dekkogen.fuzz.seed} other inputs (default: 1). An input that breaks a promise is
 * stored in the corpus, so that it is checked first from then on; of similar failures, only the
 * first is stored.
 */
final class FuzzRun {
  private static final Path CORPUS = Path.of("src/test/resources/corpus");

  private final FuzzTarget target;
  private final Map<String, String> finds = new LinkedHashMap<>();

  private FuzzRun(FuzzTarget target) {
    this.target = target;
  }

  /**
   * Runs a target.
   *
   * @param fewInputs the number of new inputs if no time is set
   * @throws AssertionError naming every input that broke a promise
   */
  static void run(FuzzTarget target, int fewInputs) throws Exception {
    new FuzzRun(target)
        .run(
            Long.getLong("ekkogen.fuzz.seed", 1),
            fewInputs,
            Long.getLong("ekkogen.fuzz.seconds", 0));
  }

  private void run(long first, int fewInputs, long seconds) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    List<Path> corpus = corpus();
    checkCorpus(corpus);
    long seed = first;
    do {
      List<byte[]> batch = new ArrayList<>();
      for (int i = 0; i < target.batchSize(); i++) {
        batch.add(target.input(random(seed + i)));
      }
      check(batch, seed);
      seed += target.batchSize();
    } while (seed < first + fewInputs || System.nanoTime() < end);
    System.out.printf(
        "fuzzing %s: %d files of the corpus and %d new inputs (seeds from %d): %s%n",
        target.name(), corpus.size(), seed - first, first, target.outcome());
    if (!finds.isEmpty()) {
      throw new AssertionError(String.join("\n", finds.values()));
    }
  }

  /** Creates a generator; {@link Random} itself starts similarly for adjacent seeds. */
  private static Random random(long seed) {
    return new Random(new SplittableRandom(seed).nextLong());
  }

  private List<Path> corpus() throws IOException {
    Path folder = CORPUS.resolve(target.name());
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted().toList();
    }
  }

  private void checkCorpus(List<Path> files) throws IOException {
    List<byte[]> inputs = new ArrayList<>();
    for (Path file : files) {
      inputs.add(Files.readAllBytes(file));
    }
    Optional<Throwable> together = failure(inputs);
    if (together.isEmpty()) {
      return;
    }
    for (int i = 0; i < inputs.size(); i++) {
      Path file = files.get(i);
      failure(List.of(inputs.get(i)))
          .ifPresent(it -> finds.put(kind(it), file + ": " + it.getMessage()));
    }
    if (finds.isEmpty()) {
      finds.put(kind(together.get()), "only together, the corpus: " + together.get());
    }
  }

  private void check(List<byte[]> batch, long seed) throws IOException {
    Optional<Throwable> together = failure(batch);
    if (together.isEmpty()) {
      return;
    }
    for (byte[] input : batch) {
      Optional<Throwable> alone = batch.size() == 1 ? together : failure(List.of(input));
      if (alone.isPresent()) {
        String kind = kind(alone.get());
        if (!finds.containsKey(kind)) {
          finds.put(kind, keep(input) + ": " + alone.get().getMessage());
        }
        return;
      }
    }
    finds.put(kind(together.get()), "only together, seeds from " + seed + ": " + together.get());
  }

  private Optional<Throwable> failure(List<byte[]> inputs) {
    try {
      target.check(inputs);
      return Optional.empty();
    } catch (Throwable failure) {
      return Optional.of(failure);
    }
  }

  /** The kind of a failure: those with the same start of their message are of one kind. */
  private static String kind(Throwable failure) {
    String text = failure.toString().replaceAll("[0-9]+", "0");
    return text.substring(0, Math.min(text.length(), 150));
  }

  private Path keep(byte[] input) throws IOException {
    Path folder = Files.createDirectories(CORPUS.resolve(target.name()));
    Path file =
        folder.resolve("find-%08x.%s".formatted(Arrays.hashCode(input), target.extension()));
    return Files.write(file, input);
  }
}
