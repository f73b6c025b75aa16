package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.platform.Platform;
import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConcurrentLoadingTest {
  /** Padding after the library, so that copying takes some time. */
  private static final int PADDING = 16 << 20;

  @TempDir Path root;

  @Test
  void twoProcessesOfEightThreadsLoadFromAnEmptyCacheAtOnce() throws Exception {
    Path classes = root.resolve("classes");
    Path resource =
        classes.resolve(
            "META-INF/native/"
                + Platform.current().folder()
                + "/"
                + Platform.current().os().libraryFileName("padded"));
    Files.createDirectories(resource.getParent());
    byte[] padding = new byte[PADDING];
    new Random(1).nextBytes(padding);
    try (OutputStream library = Files.newOutputStream(resource)) {
      Path compiled = Files.createDirectory(root.resolve("compiled"));
      Files.copy(NativeFixtures.copyTo(compiled, "mathlib"), library);
      library.write(padding);
    }
    Path cache = root.resolve("cache");

    List<Process> processes = List.of(start(classes, cache), start(classes, cache));
    List<String> results = new ArrayList<>();
    try {
      List<BufferedReader> outputs = processes.stream().map(Process::inputReader).toList();
      for (BufferedReader output : outputs) {
        assertThat(output.readLine()).isEqualTo("ready");
      }
      for (Process process : processes) {
        process.getOutputStream().write('\n');
        process.getOutputStream().close();
      }
      for (BufferedReader output : outputs) {
        results.add(String.join("\n", output.lines().toList()));
      }
    } finally {
      processes.forEach(Process::destroy);
    }

    try (Stream<Path> files = Files.walk(cache)) {
      List<Path> copies = files.filter(Files::isRegularFile).toList();
      assertThat(copies).hasSize(1);
      assertThat(results).containsOnly(ConcurrentLoading.RESULT + copies);
      assertThat(copies.get(0)).hasSameBinaryContentAs(resource);
    }
  }

  private static Process start(Path classes, Path cache) throws IOException {
    return new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-XX:+IgnoreUnrecognizedVMOptions",
            "--enable-native-access=ALL-UNNAMED",
            "-Dekkogen.cache=" + cache,
            "-cp",
            classes + File.pathSeparator + System.getProperty("java.class.path"),
            ConcurrentLoading.class.getName(),
            "padded")
        .redirectErrorStream(true)
        .start();
  }
}
