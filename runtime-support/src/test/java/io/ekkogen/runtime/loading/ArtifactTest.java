package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.loading.file.UnusableException;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ArtifactTest {
  private static final Platform LINUX_X64 = new Platform(OperatingSystem.LINUX, Architecture.X64);

  @Test
  void theArtifactForThisArchitectureComesBeforeTheOneForTheWholeSystem() {
    Artifact exact = new Artifact("exact.so");
    Artifact any = new Artifact("any.so");

    assertThat(
            new ArtifactSet("z", Map.of("linux/x64", exact, "linux", any)).forPlatform(LINUX_X64))
        .contains(exact);
    assertThat(
            new ArtifactSet("z", Map.of("linux/arm64", exact, "linux", any)).forPlatform(LINUX_X64))
        .contains(any);
    assertThat(
            new ArtifactSet("z", Map.of("linux/arm64", exact, "windows", any))
                .forPlatform(LINUX_X64))
        .isEmpty();
  }

  @Test
  void glibcArtifactsDoNotServeMusl() {
    Platform musl = new Platform(OperatingSystem.LINUX_MUSL, Architecture.X64);

    assertThat(new ArtifactSet("z", Map.of("linux", new Artifact("z.so"))).forPlatform(musl))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../z", "z.so", "z z", "ü"})
  void libraryNamesThatWouldMakeOddSettingsAreRefused(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ArtifactSet(name, Map.of()))
        .withMessageContaining("'" + name + "'");
  }

  @Test
  void hashesAreComparedInLowerCase() {
    assertThat(new Artifact("z.so", Optional.of("AB".repeat(32))).sha256())
        .contains("ab".repeat(32));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "abc", "g0000000000000000000000000000000000000000000000000000000000000"})
  void malformedHashesAreRefused(String hash) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Artifact("z.so", Optional.of(hash)))
        .withMessageContaining("64 hexadecimal digits");
  }

  @ParameterizedTest
  @CsvSource({"z.so,z.so", "a/b/z.so,a/b/z.so", "./a//./z.so,a/z.so", "..a/b..so,..a/b..so"})
  void pathsWithinTheDirectoryAreTaken(String file, String expected) throws Exception {
    assertThat(ArtifactPath.relative(file)).isEqualTo(expected);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        ".",
        "..",
        "../z.so",
        "a/../../z.so",
        "a/..",
        "/z.so",
        "C:z.so",
        "c:/z.so",
        "..\\z.so",
        "a\\z.so",
        "\\\\server\\z.so",
        "z\0.so",
        "z\n.so"
      })
  void pathsThatLeaveTheDirectoryAreRefused(String file) {
    assertThatThrownBy(() -> ArtifactPath.relative(file))
        .isInstanceOf(UnusableException.class)
        .hasMessageStartingWith("refused: ");
  }
}
