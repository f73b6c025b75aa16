package io.ekkogen.runtime.loading.elf;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.loading.DamagedLibraries;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * Opens copies of a library with one to six changed bytes in the parts that loaders read. {@code
 * -Dekkogen.damaged=N} creates N copies.
 */
@EnabledOnOs(value = OS.LINUX, disabledReason = "other systems have no ELF files")
@DisabledIfSystemProperty(
    named = "sun.arch.data.model",
    matches = "32",
    disabledReason = "changes numbers of 64-bit files")
class DamagedLibrariesTest {
  private static final int COUNT = Integer.getInteger("ekkogen.damaged", 300);

  @TempDir Path directory;
  private final List<String> changes = new ArrayList<>();

  private void write(byte[] library) throws IOException {
    Random random = new Random(12);
    List<int[]> regions = new ElfEditor(library).regions();
    for (int i = 0; i < COUNT; i++) {
      byte[] damaged = library.clone();
      int[] region = regions.get(random.nextInt(regions.size()));
      StringBuilder change = new StringBuilder();
      for (int count = 1 + random.nextInt(6); count > 0; count--) {
        int offset = region[0] + random.nextInt(region[1]);
        int value =
            random.nextBoolean() ? random.nextInt() : damaged[offset] ^ 1 << random.nextInt(8);
        change.append(String.format(" %x:%02x->%02x", offset, damaged[offset], (byte) value));
        damaged[offset] = (byte) value;
      }
      changes.add(i + change.toString());
      Files.write(directory.resolve(i + ".so"), damaged);
    }
  }

  /**
   * Opens the files from {@code first} on, and returns the number of the one that ended the
   * process, or the end.
   */
  private int open(int first) throws Exception {
    Path output = directory.resolve("output");
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:+IgnoreUnrecognizedVMOptions",
                "--enable-native-access=ALL-UNNAMED",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=" + directory.resolve("hs_err"),
                "-cp",
                System.getProperty("java.class.path"),
                DamagedLibraries.class.getName(),
                directory.toString(),
                Integer.toString(first),
                Integer.toString(COUNT))
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      if (process.waitFor(2, TimeUnit.MINUTES) && process.exitValue() == 0) {
        assertThat(Files.readString(output, StandardCharsets.UTF_8)).contains("opened ");
        return COUNT;
      }
    } finally {
      process.destroyForcibly();
    }
    return Integer.parseInt(Files.readString(directory.resolve("progress")));
  }

  @Test
  void hardlyAnyDamagedLibraryEndsTheProcess() throws Exception {
    Path compiled = Files.createDirectory(directory.resolve("compiled"));
    write(Files.readAllBytes(NativeFixtures.copyTo(compiled, "mathlib")));

    List<String> deaths = new ArrayList<>();
    for (int next = 0; next < COUNT; next++) {
      next = open(next);
      if (next < COUNT) {
        deaths.add(changes.get(next));
      }
    }

    // A wrong address within the code cannot be detected; without checks, a quarter crashes.
    assertThat(deaths).hasSizeLessThanOrEqualTo(COUNT / 100);
  }
}
