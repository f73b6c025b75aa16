package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.platform.Host;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LibrarySearchOrderTest extends LibrarySearchFixture {
  @Test
  void theFileThatThePropertyNamesComesFirst() throws IOException {
    Path mine = put("mine", mathlib);
    properties.put("ekkogen.library.mathlib", mine.toString());
    variables.put("EKKOGEN_LIBRARY_MATHLIB", put("variable", mathlib).toString());
    properties.put("ekkogen.library.path", put("path", mathlib).getParent().toString());

    LoadedLibrary library = load(new Artifact(FILE));

    assertThat(library.path()).isEqualTo(mine.toString());
    assertThat(add(library, 5, 3)).isEqualTo(8);
  }

  @Test
  void theFileThatTheEnvironmentNamesComesNext() throws IOException {
    Path mine = put("mine", mathlib);
    properties.put("ekkogen.library.mathlib", "");
    variables.put("EKKOGEN_LIBRARY_MATHLIB", mine.toString());
    properties.put("ekkogen.library.path", put("path", mathlib).getParent().toString());

    assertThat(load(new Artifact(FILE)).path()).isEqualTo(mine.toString());
  }

  @Test
  void theEnvironmentVariableHasUnderscoresForHyphens() throws IOException {
    Path mine = put("mine", mathlib);
    variables.put("EKKOGEN_LIBRARY_MY_LIB2", mine.toString());
    ArtifactSet artifacts = new ArtifactSet("my-lib2", Map.of());

    LoadedLibrary library =
        new LibrarySearch(artifacts, anchor(), new Host(HERE, properties::get, variables::get))
            .run();

    assertThat(library.path()).isEqualTo(mine.toString());
  }

  @Test
  void nothingReplacesAnExplicitFileThatFails() throws IOException {
    put("app", mathlib);
    Path missing = root.resolve("missing.so");
    properties.put("ekkogen.library.mathlib", missing.toString());

    assertThatThrownBy(() -> load(new Artifact(FILE)))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageEndingWith(")\n  1. -Dekkogen.library.mathlib=%s  not found".formatted(missing));
  }

  @Test
  void theDirectoriesOfTheLibraryPathComeInTheirOrderBeforeTheCodeSource() throws IOException {
    put("app", mathlib);
    put("first", foreignLibrary());
    Path second = put("second", mathlib);
    put("third", mathlib);
    properties.put(
        "ekkogen.library.path",
        String.join(
            File.pathSeparator,
            root.resolve("absent").toString(),
            "",
            root.resolve("first").toString(),
            root.resolve("second").toString(),
            root.resolve("third") + File.separator));

    assertThat(load(new Artifact(FILE)).path()).isEqualTo(second.toString());
  }

  @Test
  void theClassDirectoryComesBeforeTheClassPath() throws IOException {
    Path beside = put("app", mathlib);

    LoadedLibrary library =
        load(Map.of(HERE.key(), new Artifact(FILE)), anchorWithResource(mathlib));

    assertThat(library.path()).isEqualTo(beside.toString());
    assertThat(root.resolve("cache")).doesNotExist();
  }

  @Test
  void besideMeansTheDirectoryOfTheJarOrOfAnyOtherCodeSourceFile() throws IOException {
    Path beside = put("app with blank", mathlib);
    Path directory = beside.getParent();
    ClassLoader nothing = new URLClassLoader(new URL[0], null);
    Map<String, Artifact> artifacts = Map.of(HERE.key(), new Artifact(FILE));
    Path jar = Files.createFile(directory.resolve("binding.jar"));
    Path mapping = Files.createFile(directory.resolve("mathlib.ekko.json"));

    for (URL codeSource :
        new URL[] {
          jar.toUri().toURL(),
          mapping.toUri().toURL(),
          directory.resolve("gone.jar").toUri().toURL(),
          new URL("file:" + jar),
          new URL("jar:" + jar.toUri() + "!/"),
          new URL("jar:" + jar.toUri() + "!/nested.jar!/"),
          JarUrls.url("jar:nested:" + jar.toUri().getRawPath() + "/!nested.jar!/", new byte[0])
        }) {
      assertThat(load(artifacts, AnchorClass.from(codeSource, nothing)).path())
          .as(codeSource.toString())
          .isEqualTo(beside.toString());
    }
  }

  @Test
  void artifactsMayLieInFoldersBelow() throws IOException {
    Path below = put("app/lib/x", mathlib);

    assertThat(load(new Artifact("./lib/x/" + FILE)).path()).isEqualTo(below.toString());
  }

  @Test
  void theClassPathComesBeforeTheSystemsLoaderAndIsCopiedToTheCache() throws IOException {
    LoadedLibrary library =
        load(Map.of(HERE.key(), new Artifact(FILE)), anchorWithResource(mathlib));

    String hash = withHash(mathlib).sha256().orElseThrow();
    assertThat(library.path())
        .isEqualTo(root.resolve("cache").resolve(hash).resolve(FILE).toString());
    assertThat(add(library, 40, 2)).isEqualTo(42);
  }

  @Test
  void theSystemsLoaderComesLast() throws IOException {
    String known =
        switch (HERE.os()) {
          case WINDOWS -> "kernel32.dll";
          case DARWIN -> "libSystem.B.dylib";
          default -> "libm.so.6";
        };

    assertThat(load(new Artifact("folder/" + known)).path()).isEqualTo(known);
  }

  @Test
  void absolutePathsAreUsedUnchanged() throws IOException {
    Path elsewhere = put("elsewhere", mathlib);
    put("app", mathlib);

    assertThat(load(new Artifact(elsewhere.toString())).path()).isEqualTo(elsewhere.toString());

    String message = failure(new Artifact(elsewhere.resolveSibling("other.so").toString()));
    assertThat(message.lines()).hasSize(3);
    assertThat(message).containsPattern("other\\.so +not found$");
  }

  @Test
  void loadingAgainGivesTheSameLibrary() throws IOException {
    Class<?> anchor = anchorWithResource(mathlib);
    Map<String, Artifact> artifacts = Map.of(HERE.key(), new Artifact(FILE));

    assertThat(load(artifacts, anchor)).isSameAs(load(artifacts, anchor));
  }

  @Test
  void aCopyThatIsOpenServesAfterItsFileIsGone() throws IOException {
    Class<?> anchor = anchorWithResource(mathlib);
    Map<String, Artifact> artifacts = Map.of(HERE.key(), new Artifact(FILE));
    LoadedLibrary library = load(artifacts, anchor);
    assumeTrue(HERE.os() != OperatingSystem.WINDOWS, "Windows deletes no file that is open");
    Files.delete(Path.of(library.path()));

    assertThat(load(artifacts, anchor)).isSameAs(library);
  }

  @Test
  void aFileOpenedByItsPathIsNotHandedOutAsTheSystemsLibraryOfThatName() throws IOException {
    Path beside = Files.write(app.resolve("mathlib-v2.so"), mathlib);
    load(new Artifact("mathlib-v2.so"));
    // Windows deletes no file that is open.
    Files.move(beside, root.resolve("aside.so"));

    assertThat(failure(new Artifact("mathlib-v2.so")))
        .contains("  5. system loader 'mathlib-v2.so'");
  }
}
