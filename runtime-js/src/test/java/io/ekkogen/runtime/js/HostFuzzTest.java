package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Runs the fuzzer briefly; for longer runs: {@code -Dekkogen.fuzz.seconds=3600
 * -Dekkogen.fuzz.seed=7}.
 */
@Tag("jdk-independent")
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
class HostFuzzTest {
  @TempDir Path temp;

  @Test
  void scriptsSeeNothingOfJavaAndOfFilesOutside() throws IOException {
    long seed = Long.getLong("ekkogen.fuzz.seed", 1);
    Duration limit = Duration.ofSeconds(Long.getLong("ekkogen.fuzz.seconds", 2));
    int statements = HostFuzz.run(seed, limit, temp);
    System.out.println("seed " + seed + ": " + statements + " statements");
    assertThat(statements).isPositive();
  }
}
