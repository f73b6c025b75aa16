package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Generated Java compiles without a warning, whichever compiler a user has. */
@Tag("jdk-independent")
@ResourceLock(Goldens.FOLDER)
class GoldenCompilationTest {
  @TempDir Path folder;

  @Test
  void goldensCompileWithoutWarnings() throws IOException {
    assertThat(JavaCompilation.here(goldens(), folder)).isEmpty();
  }

  @Test
  void goldensCompileWithoutWarningsOnANewerJdk() throws IOException, InterruptedException {
    Optional<Path> jdk = NewerJdk.find();
    assumeTrue(jdk.isPresent(), NewerJdk.MISSING);

    assertThat(JavaCompilation.with(jdk.get(), goldens(), folder)).isEmpty();
  }

  @Test
  void goldensPassTheChecksOfTheJavadocTool() throws IOException {
    assertThat(JavaCompilation.here(goldens(), folder, "-Xdoclint:all,-missing")).isEmpty();
  }

  /** The goldens of all mappings, which have separate packages. */
  private static Map<String, String> goldens() throws IOException {
    Map<String, String> files = new LinkedHashMap<>();
    for (String mapping : Goldens.mappings().toList()) {
      files.putAll(Goldens.read(mapping));
    }
    return files;
  }
}
