package io.ekkogen.runtime.loading.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CacheFileTest {
  private static final byte[] CONTENT = {1, 2, 3};

  @TempDir Path directory;

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(directory)) {
      return files.toList();
    }
  }

  @Test
  void theFileIsThereWholeAndAlone() throws Exception {
    Path file = directory.resolve("file");

    CacheFile.write(file, out -> out.write(CONTENT));

    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(files()).containsExactly(file);
  }

  @Test
  void filesOfKilledProcessesAreRemoved() throws Exception {
    Files.createFile(directory.resolve("new-4711.tmp"));
    Path other = Files.createFile(directory.resolve("other.tmp"));
    Path file = directory.resolve("file");

    CacheFile.write(file, out -> out.write(CONTENT));

    assertThat(files()).containsExactlyInAnyOrder(file, other);
  }

  @Test
  void filesBeingWrittenAreLeftAlone() throws Exception {
    Path file = directory.resolve("file");

    CacheFile.write(
        file,
        out -> {
          CacheFile.removeAbandoned(directory);
          assertThat(files()).hasSize(1);
          out.write(CONTENT);
        });

    assertThat(file).hasBinaryContent(CONTENT);
  }

  @Test
  void filesRemovedAsAbandonedAreWrittenAgain() throws Exception {
    Path file = directory.resolve("file");
    int[] written = {0};

    CacheFile.write(
        file,
        out -> {
          out.write(CONTENT);
          if (written[0]++ == 0) {
            Files.delete(files().get(0));
          }
        });

    assertThat(written[0]).isEqualTo(2);
    assertThat(file).hasBinaryContent(CONTENT);
  }

  @Test
  void aFailureLeavesWhatWasThere() throws Exception {
    Path file = Files.write(directory.resolve("file"), CONTENT);

    assertThatThrownBy(
            () ->
                CacheFile.write(
                    file,
                    out -> {
                      throw new IOException("No space left on device");
                    }))
        .hasMessage("No space left on device");
    assertThat(file).hasBinaryContent(CONTENT);
    assertThat(files()).containsExactly(file);
  }
}
