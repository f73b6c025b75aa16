package io.ekkogen.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MappingFilesTest {
  @TempDir Path directory;

  private Path file(String path) throws IOException {
    Path file = directory.resolve(path);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, "");
  }

  @Test
  void findsMappingsAtAnyDepthInAStableOrder() throws IOException {
    Path deep = file("a/b/deep.ekko.json");
    Path top = file("top.ekko.json");
    file("notes.json");

    assertThat(new MappingFiles(List.of("**/*.ekko.json"), List.of()).below(directory))
        .containsExactly(deep, top);
  }

  @Test
  void leavesOutWhatIsExcluded() throws IOException {
    file("drafts/x.ekko.json");
    file("y.ekko.json");
    Path kept = file("kept/z.ekko.json");

    assertThat(
            new MappingFiles(List.of("**/*.ekko.json"), List.of("drafts/**", "**/y.*"))
                .below(directory))
        .containsExactly(kept);
  }

  @Test
  void findsNothingWithoutADirectory() throws IOException {
    assertThat(new MappingFiles(List.of("**"), List.of()).below(directory.resolve("none")))
        .isEmpty();
  }
}
