package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.loading.file.Sha256;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.loading.open.SymbolBinding;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

/**
 * Libraries with dependencies. Open libraries are shared by all tests of a process, and loaders
 * identify them by name; so each test uses unique names of the same length, patched into the files.
 */
@DisabledOnOs(value = OS.MAC, disabledReason = "files whose names were replaced are not signed")
class DependencyTest extends LibrarySearchFixture {
  private static final String COMPILED = HERE.os().libraryFileName("base");
  private static final String ABSENT =
      HERE.os() == OperatingSystem.WINDOWS ? "odule" : "cannot open shared object file";
  private static final AtomicInteger NEXT = new AtomicInteger(100);

  private final String number = String.valueOf(NEXT.incrementAndGet());
  private final String baseFile = HERE.os().libraryFileName("b" + number);
  private final String dependentFile = HERE.os().libraryFileName("dependent" + number);
  private byte[] base;
  private byte[] dependent;

  @BeforeEach
  void compiledLibraries() throws IOException {
    // Windows goes by names of files, others by the name in the file.
    base = HERE.os() == OperatingSystem.WINDOWS ? compiled("base") : renamed("base", baseFile);
    dependent = renamed("dependent", baseFile);
  }

  private byte[] renamed(String fixture, String name) throws IOException {
    return replace(compiled(fixture), COMPILED, name);
  }

  private byte[] compiled(String fixture) throws IOException {
    return Files.readAllBytes(NativeFixtures.copyTo(root.resolve("compiled"), fixture));
  }

  private static byte[] replace(byte[] bytes, String old, String name) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertThat(text).contains(old + "\0");
    assertThat(name).hasSameSizeAs(old);
    return text.replace(old + "\0", name + "\0").getBytes(StandardCharsets.ISO_8859_1);
  }

  private Artifact dependentOn(Artifact... dependencies) {
    Artifact artifact = new Artifact(dependentFile);
    for (Artifact dependency : dependencies) {
      artifact = artifact.dependingOn(dependency);
    }
    return artifact;
  }

  private static Artifact withHash(String file, byte[] content) throws IOException {
    return new Artifact(file, Optional.of(Sha256.of(new ByteArrayInputStream(content))));
  }

  private Path put(String directory, String file, byte[] content) throws IOException {
    Path path = root.resolve(directory).resolve(file);
    Files.createDirectories(path.getParent());
    return Files.write(path, content);
  }

  private Class<?> anchorWithJar() throws IOException {
    Path jar = root.resolve("dependent.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Map.Entry<String, byte[]> entry :
          Map.of(baseFile, base, dependentFile, dependent).entrySet()) {
        out.putNextEntry(new JarEntry("META-INF/native/" + HERE.folder() + "/" + entry.getKey()));
        out.write(entry.getValue());
      }
    }
    return AnchorClass.from(
        app.toUri().toURL(), new URLClassLoader(new URL[] {jar.toUri().toURL()}, null));
  }

  /** The first library in this process that defines {@code base_next} provides it. */
  private static void assertServes(LoadedLibrary dependent) {
    Function function = Function.getFunction(new Pointer(dependent.symbol("dependent_next")));
    int first = function.invokeInt(new Object[0]);
    assertThat(first).isPositive();
    assertThat(function.invokeInt(new Object[0])).isEqualTo(first + 10);
  }

  @Test
  void areLoadedFirstFromWhereverTheyAre() throws IOException {
    put("app", dependentFile, dependent);
    properties.put("ekkogen.library.path", put("elsewhere", baseFile, base).getParent().toString());

    LoadedLibrary library = load(dependentOn(new Artifact(baseFile)));

    assertServes(library);
  }

  @Test
  void areFoundBesideTheirUserThoughNobodyNamesThem() throws IOException {
    put("app", dependentFile, dependent);
    put("app", baseFile, base);

    assertServes(load(new Artifact(dependentFile)));
  }

  @Test
  void areNamedWhereTheyAreMissingThoughNobodyNamesThem() throws IOException {
    put("app", dependentFile, dependent);

    assertThat(failure(new Artifact(dependentFile)))
        .containsPattern(Pattern.quote(dependentFile) + " .*" + Pattern.quote(baseFile));
  }

  @Test
  void areTakenFromTheClassPathToo() throws IOException {
    Artifact artifact = dependentOn(new Artifact(baseFile));

    LoadedLibrary library = load(Map.of(HERE.key(), artifact), anchorWithJar());

    assertThat(library.path()).startsWith(root.resolve("cache").toString());
    assertServes(library);
  }

  @Test
  void areFoundBesideTheirUserByTheNameOfTheirFileAndAreOpenOnce() throws Exception {
    String other = HERE.os().libraryFileName("c" + number);
    if (HERE.os() != OperatingSystem.WINDOWS) {
      base = replace(base, baseFile, other);
    }
    Artifact first = withHash(baseFile, base);

    LoadedLibrary library = load(Map.of(HERE.key(), dependentOn(first)), anchorWithJar());

    assertServes(library);
    Path copy = root.resolve("cache").resolve(first.sha256().orElseThrow()).resolve(baseFile);
    Path beside = Path.of(library.path()).resolveSibling(baseFile);
    assertThat(beside).isNotEqualTo(copy);
    assertThat(LoadedLibrary.openFile(beside, SymbolBinding.NOW).symbol("base_next"))
        .isEqualTo(LoadedLibrary.alreadyOpen(copy).orElseThrow().symbol("base_next"));
  }

  @Test
  void areLoadedInTheirOrder() throws IOException {
    put("app/low", baseFile, base);
    put("app/middle", dependentFile, dependent);
    Files.write(app.resolve(FILE), mathlib);
    Artifact artifact =
        new Artifact(FILE)
            .dependingOn(new Artifact("low/" + baseFile))
            .dependingOn(new Artifact("middle/" + dependentFile));

    assertThat(add(load(artifact), 40, 2)).isEqualTo(42);
  }

  @Test
  void mustStandInThatOrder() throws IOException {
    put("app/low", baseFile, base);
    put("app/middle", dependentFile, dependent);
    Files.write(app.resolve(FILE), mathlib);
    Artifact artifact =
        new Artifact(FILE)
            .dependingOn(new Artifact("middle/" + dependentFile))
            .dependingOn(new Artifact("low/" + baseFile));

    assertThat(failure(artifact))
        .startsWith(
            "Failed to load 'middle/%s', which library 'mathlib' depends on, for %s"
                .formatted(dependentFile, HERE))
        .contains(ABSENT);
  }

  @Test
  void areNamedWithTheLibraryWhenTheyAreMissing() throws IOException {
    put("app", dependentFile, dependent);

    assertThat(failure(dependentOn(new Artifact("lib/" + baseFile))))
        .startsWith(
            "Failed to load 'lib/%s', which library 'mathlib' depends on, for %s (JVM: "
                .formatted(baseFile, HERE))
        .containsPattern(
            "\n  1\\. -Dekkogen.library.path +not set"
                + "\n  2\\. .*[/\\\\]app[/\\\\]lib[/\\\\]"
                + baseFile
                + " +not found"
                + "\n  3\\. class path META-INF/native/.*/lib/"
                + baseFile
                + " +not found"
                + "\n  4\\. system loader '"
                + baseFile
                + "' +.*"
                + ABSENT);
  }

  @Test
  void mustHaveTheirHash() throws IOException {
    put("app", dependentFile, dependent);
    put("app", baseFile, base);
    Artifact wrong = new Artifact(baseFile, Optional.of("0".repeat(64)));

    assertThat(failure(dependentOn(wrong)))
        .startsWith("Failed to load '" + baseFile + "', which library 'mathlib' depends on, ")
        .containsPattern(baseFile + " +has the sha256 [0-9a-f]{64}, the mapping says 0{64}")
        .contains("not asked: it would open a file before its sha256 is verified");

    assertServes(load(dependentOn(withHash(baseFile, base))));
  }

  @Test
  void areLookedForBesideTheFileThatTheUserNames() throws IOException {
    Path mine = put("mine", "renamed.so", dependent);
    put("mine", baseFile, base);
    properties.put("ekkogen.library.mathlib", mine.toString());

    LoadedLibrary library = load(dependentOn(new Artifact("lib/" + baseFile)));

    assertThat(library.path()).isEqualTo(mine.toString());
    assertServes(library);
  }

  @Test
  void mayStayWhereTheyWereWhenTheUserNamesAFile() throws IOException {
    properties.put("ekkogen.library.mathlib", put("mine", dependentFile, dependent).toString());
    put("app", baseFile, base);

    assertServes(load(dependentOn(new Artifact(baseFile))));
  }

  @Test
  void doNotLeaveTheirDirectory() throws IOException {
    put("app", dependentFile, dependent);
    put("outside", baseFile, base);

    assertThat(failure(dependentOn(new Artifact("../outside/" + baseFile))))
        .containsPattern("'\\.\\./outside/" + baseFile + "' +refused: it leaves its directory");
  }

  @Test
  void doNotMatterWhereTheMappingHasNoArtifact() {
    assertThatThrownBy(() -> load(Map.of("plan9", dependentOn(new Artifact(baseFile))), anchor()))
        .isInstanceOf(UnsatisfiedLinkError.class)
        .hasMessageStartingWith("Failed to load library 'mathlib' for ");
  }
}
