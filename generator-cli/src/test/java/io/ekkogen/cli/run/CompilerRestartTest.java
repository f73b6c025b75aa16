package io.ekkogen.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CompilerRestartTest {
  @TempDir private Path folder;

  private CompilerRestart on(String java) {
    return new CompilerRestart(folder, "25.0.3", Runtime.Version.parse(java));
  }

  private void createJars(String... artifacts) throws IOException {
    for (String artifact : artifacts) {
      Files.createFile(folder.resolve(artifact + "-25.0.3.jar"));
    }
  }

  @Test
  void theVersionsMustBeTheSame() throws IOException {
    createJars("compiler", "truffle-compiler", "collections", "word", "nativeimage", "jniutils");
    assertThat(on("25.0.3+9-LTS").obstacle()).isEmpty();
    assertThat(on("25.0.4+1").obstacle())
        .contains("the Graal compiler 25.0.3 needs JDK 25.0.3, and this is 25.0.4+1");
    assertThat(on("17.0.15+6").obstacle())
        .contains("the Graal compiler 25.0.3 needs JDK 25.0.3, and this is 17.0.15+6");
  }

  @Test
  void allJarsMustBeThere() throws IOException {
    createJars("truffle-compiler", "collections", "word", "nativeimage");
    assertThat(on("25.0.3").obstacle())
        .contains(
            folder
                + " has no compiler-25.0.3.jar, jniutils-25.0.3.jar; the jars are"
                + " org.graalvm.compiler:compiler:25.0.3 and those that it depends on");
  }

  @Test
  void allAreOnTheUpgradeModulePath() {
    assertThat(on("25.0.3").options())
        .filteredOn(option -> option.startsWith("--upgrade-module-path="))
        .singleElement()
        .satisfies(
            option ->
                assertThat(option.split("[=" + File.pathSeparator + "]"))
                    .hasSize(7)
                    .contains(folder.resolve("jniutils-25.0.3.jar").toString()));
  }

  @Test
  void theEngineIsInAFolderWithItsVersion() {
    assertThat(CompilerRestart.ofEngine()).isDirectory();
    assertThat(new CompilerRestart(folder).obstacle()).isPresent();
  }
}
