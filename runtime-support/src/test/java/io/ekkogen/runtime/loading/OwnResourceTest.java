package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.util.Arrays;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Several jars that have a file with the same name. */
class OwnResourceTest extends LibrarySearchFixture {
  private static final String OWN = "jar:file:/lib/own.jar!/";
  private static final String FIRST = "jar:file:/lib/a.jar!/";
  private static final String SECOND = "jar:file:/lib/b.jar!/";

  private final RuntimeWarnings warnings = new RuntimeWarnings();

  @AfterEach
  void ignore() {
    warnings.close();
  }

  @ParameterizedTest
  @CsvSource({
    "file:/lib/own.jar, jar:file:/lib/own.jar!/",
    "file:///lib/own.jar, jar:file:/lib/own.jar!/",
    "file:/own/classes/, file:///own/classes/",
    "jar:file:/app.jar!/BOOT-INF/lib/own.jar!/, jar:file:/app.jar!/BOOT-INF/lib/own.jar!/",
    "jar:file:/app.jar!/BOOT-INF/classes!/, jar:file:/app.jar!/BOOT-INF/classes!/",
    "jar:nested:/app.jar/!BOOT-INF/lib/own.jar!/, jar:nested:/app.jar/!BOOT-INF/lib/own.jar!/",
    "jar:nested:/app.jar/!BOOT-INF/classes/!/, jar:nested:/app.jar/!BOOT-INF/classes/!/",
  })
  void theOneOfTheJarWithTheBindingComesFirst(String codeSource, String root) throws IOException {
    JarUrls jars =
        new JarUrls()
            .with("jar:file:/app.jar!/", RESOURCE, other(1))
            .with("jar:nested:/app.jar/!BOOT-INF/lib/a.jar!/", RESOURCE, other(2));
    boolean readable = !root.startsWith("file:");
    byte[] own = readable ? mathlib : other(3);
    jars.with(root, RESOURCE, own);
    Class<?> anchor = AnchorClass.from(JarUrls.url(codeSource, new byte[0]), jars);

    String opened =
        failure(Map.of(HERE.key(), readable ? new Artifact(FILE) : withHash(own)), anchor);

    if (readable) {
      assertThat(opened).contains(hash(own));
    } else {
      assertThat(opened.indexOf("class path " + root))
          .isPositive()
          .isLessThan(opened.indexOf("class path jar:"));
    }
    assertThat(warnings.messages()).isEmpty();
  }

  @Test
  void theClassFileTellsTheJarWhereTheCodeSourceDoesNot() throws IOException {
    String classFile = AnchorClass.from(null, new JarUrls()).getName().replace('.', '/') + ".class";
    JarUrls jars =
        new JarUrls()
            .with(FIRST, RESOURCE, other(1))
            .with(OWN, classFile, new byte[0])
            .with(OWN, RESOURCE, mathlib);

    for (URL codeSource : new URL[] {null, JarUrls.url("file:/unpacked/bundle", new byte[0])}) {
      assertThat(opened(new Artifact(FILE), codeSource, jars)).contains(hash(mathlib));
    }
  }

  @Test
  void resourcesWithAnotherHashAreSkipped() throws IOException {
    JarUrls jars =
        new JarUrls()
            .with(FIRST, RESOURCE, other(1))
            .with(OWN, RESOURCE, other(2))
            .with(SECOND, RESOURCE, mathlib)
            .with("jar:file:/lib/last.jar!/", RESOURCE, other(3));

    // A failure names the expected hash too.
    assertThat(opened(withHash(mathlib), ownJar(), jars))
        .startsWith("loaded from ")
        .contains(hash(mathlib));
    assertThat(warnings.messages()).isEmpty();
  }

  @Test
  void eachThatDoesNotServeIsNamed() throws IOException {
    JarUrls jars =
        new JarUrls().with(FIRST, RESOURCE, foreignLibrary()).with(OWN, RESOURCE, new byte[1]);

    assertThat(opened(new Artifact(FILE), ownJar(), jars))
        .containsSubsequence(
            "4. class path " + OWN + RESOURCE, "5. class path " + FIRST + RESOURCE, "6. system");
  }

  @Test
  void theOneWithTheBindingIsEnough() throws IOException {
    JarUrls jars = new JarUrls().with(OWN, RESOURCE, mathlib).with(SECOND, RESOURCE, other(1));

    assertThat(opened(new Artifact(FILE), ownJar(), jars)).contains(hash(mathlib));
    assertThat(warnings.messages()).isEmpty();
  }

  @Test
  void twoThatDifferAreNamedWhereTheBindingIsInNeitherJar() throws IOException {
    JarUrls jars =
        new JarUrls()
            .with(FIRST, RESOURCE, mathlib)
            .with("jar:file:/lib/same.jar!/", RESOURCE, mathlib)
            .with(SECOND, RESOURCE, other(1));

    assertThat(opened(new Artifact(FILE), ownJar(), jars)).contains(hash(mathlib));
    assertThat(warnings.messages())
        .singleElement()
        .asString()
        .startsWith(FIRST + RESOURCE + " was opened because it comes first on the class path")
        .contains("in [" + SECOND + RESOURCE + "]")
        .contains("sha256");
  }

  @Test
  void theSameFileInTwoJarsGivesNoMessage() throws IOException {
    JarUrls jars = new JarUrls().with(FIRST, RESOURCE, mathlib).with(SECOND, RESOURCE, mathlib);

    assertThat(opened(new Artifact(FILE), ownJar(), jars)).contains(hash(mathlib));
    assertThat(warnings.messages()).isEmpty();
  }

  private String opened(Artifact artifact, URL codeSource, JarUrls jars) {
    return failure(Map.of(HERE.key(), artifact), AnchorClass.from(codeSource, jars));
  }

  private static URL ownJar() throws IOException {
    return JarUrls.url("file:/lib/own.jar", new byte[0]);
  }

  /** The library with additional unused bytes. */
  private byte[] other(int length) {
    return Arrays.copyOf(mathlib, mathlib.length + length);
  }

  private static String hash(byte[] library) throws IOException {
    return withHash(library).sha256().orElseThrow();
  }
}
