package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JnaTest {
  @TempDir Path directory;

  @Test
  void failureToUnpackJnaNamesTheDirectoryAndTheSetting() throws Exception {
    Path file = Files.createFile(directory.resolve("file"));
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djna.tmpdir=" + file,
                "-cp",
                System.getProperty("java.class.path"),
                JnaStart.class.getName())
            .redirectErrorStream(true)
            .start();
    List<String> lines =
        new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8)
            .lines()
            .toList();

    assertThat(process.waitFor()).isZero();
    assertThat(lines).hasSize(2);
    assertThat(lines)
        .allSatisfy(
            line ->
                assertThat(line)
                    .startsWith("JNA cannot unpack and open its native library")
                    .contains(file.toString())
                    .contains("-Djna.tmpdir=DIRECTORY"));
  }
}
