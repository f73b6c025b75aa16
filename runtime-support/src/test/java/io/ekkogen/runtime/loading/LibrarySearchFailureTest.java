package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.loading.file.Headers;
import io.ekkogen.runtime.loading.file.NativeFile;
import io.ekkogen.runtime.loading.file.UnusableException;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibrarySearchFailureTest extends LibrarySearchFixture {
  @Test
  void everyAttemptIsReported() throws IOException {
    Path beside = put("app", foreignLibrary());
    properties.put("ekkogen.library.path", root.resolve("absent").toString());

    assertThat(unaligned(failure(new Artifact(FILE))))
        .startsWith(
            """
            Failed to load library 'mathlib' for %s (JVM: this-arch, %d-bit, %s
              1. -Dekkogen.library.mathlib, EKKOGEN_LIBRARY_MATHLIB  not set
              2. %s  not found
              3. %s  is an ELF %s library, %s
              4. class path %s  not found
              5. system loader 'mathlib'  \
            """
                .formatted(
                    HERE,
                    HERE.arch().pointerSize() * 8,
                    HERE.os() == OperatingSystem.LINUX
                        ? "Linux, glibc)"
                        : HERE.os().displayName() + ")",
                    root.resolve("absent").resolve(FILE),
                    beside,
                    HERE.arch() == Architecture.S390X ? "x86-64" : "s390x",
                    switch (HERE.os()) {
                      case WINDOWS -> "Windows needs a PE one";
                      case DARWIN -> "macOS needs a Mach-O one";
                      default -> "this JVM needs " + HERE.arch().displayName();
                    },
                    RESOURCE));
  }

  @Test
  void theSettingsThatWouldHelpAreNamed() throws IOException {
    assertThat(failure(new Artifact(FILE)))
        .containsPattern(
            "  1\\. -Dekkogen.library.mathlib, EKKOGEN_LIBRARY_MATHLIB +not set\n"
                + "  2\\. -Dekkogen.library.path +not set\n"
                + "  3\\. ");
  }

  @Test
  void aLibraryPathWithoutADirectoryIsNamed() throws IOException {
    properties.put("ekkogen.library.path", File.pathSeparator);

    assertThat(failure(new Artifact(FILE)))
        .containsPattern(
            "  2\\. -Dekkogen.library.path=" + File.pathSeparator + " +names no directory\n");
  }

  @Test
  void theSystemsLoaderIsQuoted() throws IOException {
    String lastLine = failure(new Artifact(FILE)).lines().reduce((first, last) -> last).get();

    assertThat(lastLine).contains("system loader 'mathlib'  ");
    if (HERE.os().isLinux()) {
      assertThat(lastLine)
          .endsWith("libmathlib.so: cannot open shared object file: No such file or directory");
    }
  }

  @Test
  void theSystemsLoaderIsAskedForTheFileAndForTheLibrary() throws IOException {
    assertThat(failure(new Artifact("native/mathlib-v2.so")))
        .containsSubsequence("system loader 'mathlib-v2.so'  ", "system loader 'mathlib'  ");
  }

  @Test
  void filesOfAnotherSystemAreNamedAsSuch() throws IOException {
    boolean windows = HERE.os() == OperatingSystem.WINDOWS;
    put(
        "app",
        windows ? Headers.machO(ByteOrder.LITTLE_ENDIAN, true, 0x1000007) : Headers.pe(0x8664));

    assertThat(failure(new Artifact(FILE)))
        .contains(
            "is a %s x86-64 library, %s needs a"
                .formatted(windows ? "Mach-O" : "PE", HERE.os().displayName()));
  }

  @Test
  void aTruncatedLibraryIsNotOpened() throws IOException {
    byte[] whole = Headers.elf64WithSegment(ByteOrder.LITTLE_ENDIAN, 62, 0, 0x2000);
    Path file = Files.write(root.resolve("truncated.so"), whole);
    Platform linux = new Platform(OperatingSystem.LINUX, Architecture.X64);

    assertThatThrownBy(() -> NativeFile.requireLibraryFor(linux, file))
        .isInstanceOf(UnusableException.class)
        .hasMessage("is truncated: it has 120 bytes, but its header describes 8192");
  }

  @Test
  void withoutAnArtifactForThisPlatformTheMessageNamesThePlatformsThereAre() throws IOException {
    assertThat(
            unaligned(
                failure(
                    Map.of("plan9/x64", new Artifact("z.so"), "beos", new Artifact("z.so")),
                    anchor())))
        .contains(
            "  2. the mapping's library  has no file for "
                + HERE
                + "; it has one for beos, plan9/x64\n  3. system loader 'mathlib'");
  }

  @Test
  void aPathThatLeavesItsDirectoryIsRefused() throws IOException {
    Path outside = put("outside", mathlib);

    String message = failure(new Artifact("../outside/" + FILE));

    assertThat(outside).exists();
    assertThat(unaligned(message))
        .endsWith("'../outside/" + FILE + "'  refused: it leaves its directory by '..'");
  }

  @Test
  void unknownCodeSourcesAreReported() {
    assertThat(failure(Map.of(HERE.key(), new Artifact(FILE)), AnchorClass.from(null, null)))
        .contains(
            "beside io.ekkogen.runtime.loading.AnchorClass$Binding  its code source is unknown");
  }

  @Test
  void codeSourcesThatAreNotFilesAreReported() throws IOException {
    assertThat(
            failure(
                Map.of(HERE.key(), new Artifact(FILE)),
                AnchorClass.from(new URL("http://localhost/binding.jar"), null)))
        .contains("its code source is not a file: http://localhost/binding.jar");
  }

  @Test
  void directoriesOnTheClassPathAreNotLibraries() throws IOException {
    Path classes = root.resolve("classes");
    Files.createDirectories(classes.resolve(RESOURCE));
    URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);

    assertThat(
            unaligned(
                failure(
                    Map.of(HERE.key(), new Artifact(FILE)),
                    AnchorClass.from(app.toUri().toURL(), loader))))
        .contains("class path " + classes.toUri().toURL() + RESOURCE + "  is a directory");
  }

  /** The message with each reason directly after its place, without columns. */
  private static String unaligned(String message) {
    return message.replaceAll("(?<=\\S) {2,}", "  ");
  }
}
