package io.ekkogen.conformance.tampering;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.Forked;
import io.ekkogen.conformance.Rules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A script that replaces built-in functions, or adds to prototypes, gets the same results or a
 * clean error. Each run tries a few replacements, with a share of the expectations; which ones
 * depends on the JDK and the linker. {@code -Dekkogen.tampering=1} tries all, in a separate JVM,
 * which takes hours; a greater number n tries one nth of the expectations.
 */
@Tag("linker-independent")
@Rules("F-155")
@Tag("scripts")
class TamperingTest {
  private static final int SAMPLE = 2;
  private static final int SHARES = Integer.getInteger("ekkogen.tampering", 60);

  /** Other JDKs and linkers try others. */
  private static final long SEED =
      Objects.hash(System.getProperty("ekkogen.linker"), Runtime.version().feature());

  @TempDir Path folder;

  @Test
  void tamperingWithOneThingChangesNoResult() throws IOException, InterruptedException {
    List<String> found =
        System.getProperty("ekkogen.tampering") == null ? violationsOfSome() : violationsOfAll();
    assertThat(found).isEmpty();
  }

  private List<String> violationsOfSome() {
    TamperedRun run = new TamperedRun(folder);
    List<String> places = new ArrayList<>(run.places());
    Random random = new Random(SEED);
    Collections.shuffle(places, random);
    List<String> found = new ArrayList<>();
    for (int i = 0; i < SAMPLE; i++) {
      String place = places.get(i);
      run.violations(place, random.nextInt(SHARES), SHARES)
          .forEach(violation -> found.add(place + ": " + violation));
    }
    return found;
  }

  /** If a JVM ends, its current place is a violation; the next JVM continues after it. */
  private List<String> violationsOfAll() throws IOException, InterruptedException {
    List<String> found = new ArrayList<>();
    for (int first = 0; ; ) {
      List<String> lines =
          Forked.java(
                  Forked.OPTIMIZED,
                  Forked.main(TamperedRun.class),
                  folder.toString(),
                  Integer.toString(first),
                  Integer.toString(SHARES))
              .lines()
              .toList();
      found.addAll(lines);
      if (found.remove(TamperedRun.END)) {
        return found;
      }
      int last = Integer.parseInt(Files.readString(folder.resolve(TamperedRun.LAST)));
      assertThat(last).as(() -> String.join("\n", found)).isGreaterThanOrEqualTo(first);
      found.add("place " + last + ": the JVM ended");
      first = last + 1;
    }
  }
}
