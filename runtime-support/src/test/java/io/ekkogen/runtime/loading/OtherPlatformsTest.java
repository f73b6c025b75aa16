package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.loading.file.NativeFile;
import io.ekkogen.runtime.loading.file.UnusableException;
import io.ekkogen.runtime.platform.Host;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The fixture of each platform that it was compiled for, as a loader there would find it. This
 * machine's is always there; {@code .ci/platforms} compiles those of others.
 */
class OtherPlatformsTest {
  @TempDir Path root;

  static List<Platform> compiled() {
    return Platform.all().stream().filter(OtherPlatformsTest::isCompiled).toList();
  }

  private static boolean isCompiled(Platform platform) {
    return resource(platform) != null;
  }

  private static URL resource(Platform platform) {
    return NativeFixtures.class.getResource("/" + place(platform));
  }

  private static String place(Platform platform) {
    return "META-INF/native/" + platform.folder() + "/" + platform.os().libraryFileName("mathlib");
  }

  @ParameterizedTest
  @MethodSource("compiled")
  void isALibraryOfItsPlatformAlone(Platform platform) throws IOException {
    Path file = root.resolve("library");
    try (var in = resource(platform).openStream()) {
      Files.copy(in, file);
    }
    assertThatCode(() -> NativeFile.requireLibraryFor(platform, file)).doesNotThrowAnyException();
    for (Platform other : (Iterable<Platform>) others(platform)::iterator) {
      assertThat(
              catchThrowableOfType(
                  UnusableException.class, () -> NativeFile.requireLibraryFor(other, file)))
          .as("%s for %s", platform.key(), other.key())
          .isNotNull();
    }
  }

  /** Musl's libraries have the same headers as glibc's, and FreeBSD's hardly others. */
  private static Stream<Platform> others(Platform platform) {
    return Platform.all().stream()
        .filter(other -> other.arch() != platform.arch() || !sameFormat(platform, other));
  }

  private static boolean sameFormat(Platform one, Platform other) {
    return one.os().libraryFileName("x").equals(other.os().libraryFileName("x"));
  }

  static List<Platform> elsewhere() {
    return compiled().stream().filter(platform -> !platform.equals(Platform.current())).toList();
  }

  @ParameterizedTest(allowZeroInvocations = true)
  @MethodSource("elsewhere")
  void isWhatALoaderThereOpens(Platform platform) throws IOException {
    Host host =
        new Host(
            platform,
            Map.of("user.home", root.toString(), "ekkogen.cache", root.resolve("cache").toString())
                ::get,
            variable -> null);
    Class<?> anchor =
        AnchorClass.from(
            Files.createDirectory(root.resolve("app")).toUri().toURL(),
            new URLClassLoader(new URL[0], NativeFixtures.class.getClassLoader()));
    ArtifactSet artifacts =
        new ArtifactSet(
            "mathlib",
            Map.of(platform.os().key(), new Artifact(platform.os().libraryFileName("mathlib"))));
    UnsatisfiedLinkError failure =
        catchThrowableOfType(
            UnsatisfiedLinkError.class, () -> new LibrarySearch(artifacts, anchor, host).run());
    // Everything but the system's loader, which is this machine's, takes the file.
    assertThat(failure)
        .hasMessageContaining("for " + platform.key())
        .hasMessageMatching(
            "(?s).*class path [^\\n]*" + Pattern.quote(place(platform)) + " +(?!is |not )\\S.*");
  }
}
