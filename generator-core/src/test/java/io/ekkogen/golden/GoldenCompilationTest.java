package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Generated Java compiles without a warning, whichever compiler a user has. */
class GoldenCompilationTest {
  @TempDir Path folder;

  @ParameterizedTest
  @MethodSource("io.ekkogen.golden.Goldens#mappings")
  void goldensCompileWithoutWarnings(String mapping) throws IOException {
    assertThat(JavaCompilation.here(Goldens.read(mapping), folder)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.ekkogen.golden.Goldens#mappings")
  void goldensCompileWithoutWarningsOnANewerJdk(String mapping)
      throws IOException, InterruptedException {
    Optional<Path> jdk = NewerJdk.find();
    assumeTrue(jdk.isPresent(), NewerJdk.MISSING);

    assertThat(JavaCompilation.with(jdk.get(), Goldens.read(mapping), folder)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.ekkogen.golden.Goldens#mappings")
  void goldensPassTheChecksOfTheJavadocTool(String mapping) throws IOException {
    assertThat(JavaCompilation.here(Goldens.read(mapping), folder, "-Xdoclint:all,-missing"))
        .isEmpty();
  }
}
