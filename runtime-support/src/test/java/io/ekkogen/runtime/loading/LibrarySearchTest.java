package io.ekkogen.runtime.loading;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LibrarySearchTest {
  private static final String WRONG_HASH = "0".repeat(64);
  private static final Platform HERE = Platform.current();
  private static final String FILE = HERE.os().libraryFileName("mathlib");
  private static final String RESOURCE = "META-INF/native/" + HERE.folder() + "/" + FILE;

  @TempDir Path root;
  private Path app;
  private byte[] mathlib;
  private Map<String, String> properties;
  private final Map<String, String> variables = new HashMap<>();

  @BeforeEach
  void compiledLibrary() throws IOException {
    mathlib =
        Files.readAllBytes(
            NativeFixtures.copyTo(Files.createDirectory(root.resolve("compiled")), "mathlib"));
    app = Files.createDirectory(root.resolve("app"));
    properties =
        new HashMap<>(
            Map.of(
                "os.arch", "this-arch",
                "user.home", root.resolve("home").toString(),
                "ekkogen.cache", root.resolve("cache").toString()));
  }

  private LoadedLibrary load(Artifact artifact) throws IOException {
    return load(Map.of(HERE.key(), artifact), anchor());
  }

  private LoadedLibrary load(Map<String, Artifact> artifacts, Class<?> anchor) {
    Host host = new Host(HERE, properties::get, variables::get);
    return new LibrarySearch(new ArtifactSet("mathlib", artifacts), anchor, host).run();
  }

  /** A class that comes from the directory {@code app}, with no resources on its class path. */
  private Class<?> anchor() throws MalformedURLException {
    return AnchorClass.from(app.toUri().toURL(), new URLClassLoader(new URL[0], null));
  }

  private Class<?> anchorWithResource(byte[] library) throws IOException {
    Path jar = root.resolve("binding.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(RESOURCE));
      out.write(library);
    }
    return AnchorClass.from(
        app.toUri().toURL(), new URLClassLoader(new URL[] {jar.toUri().toURL()}, null));
  }

  private Path put(String directory, byte[] library) throws IOException {
    Path file = root.resolve(directory).resolve(FILE);
    Files.createDirectories(file.getParent());
    return Files.write(file, library);
  }

  private static byte[] foreignLibrary() {
    return HERE.arch() == Architecture.S390X
        ? Headers.elf64(ByteOrder.LITTLE_ENDIAN, 62)
        : Headers.elf64(ByteOrder.BIG_ENDIAN, 22);
  }

  private static int add(LoadedLibrary library, int a, int b) {
    return Function.getFunction(new Pointer(library.symbol("add"))).invokeInt(new Object[] {a, b});
  }

  private static Artifact withHash(byte[] library) throws IOException {
    return new Artifact(FILE, Optional.of(Sha256.of(new ByteArrayInputStream(library))));
  }

  // ---- the order of the places

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
        .hasMessageEndingWith(
            ")\n  1. -Dekkogen.library.mathlib=%s    not found".formatted(missing));
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
            root.resolve("third").toString()));

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
          new URL("jar:" + jar.toUri() + "!/nested.jar!/")
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
  void anAbsolutePathIsUsedAsItStandsAndNothingElse() throws IOException {
    Path elsewhere = put("elsewhere", mathlib);
    put("app", mathlib);

    assertThat(load(new Artifact(elsewhere.toString())).path()).isEqualTo(elsewhere.toString());

    Files.delete(elsewhere);
    String message = failure(new Artifact(elsewhere.resolveSibling("other.so").toString()));
    assertThat(message.lines()).hasSize(3);
    assertThat(message).endsWith("other.so    not found");
  }

  // ---- failures

  private String failure(Artifact artifact) throws IOException {
    return failure(Map.of(HERE.key(), artifact), anchor());
  }

  private String failure(Map<String, Artifact> artifacts, Class<?> anchor) {
    try {
      return "loaded from " + load(artifacts, anchor).path();
    } catch (UnsatisfiedLinkError e) {
      return e.getMessage();
    }
  }

  @Test
  void everyAttemptIsReported() throws IOException {
    Path beside = put("app", foreignLibrary());
    properties.put("ekkogen.library.path", root.resolve("absent").toString());

    assertThat(failure(new Artifact(FILE)))
        .startsWith(
            """
            Failed to load library 'mathlib' for %s (JVM: this-arch, %d-bit, %s
              1. -Dekkogen.library.mathlib          not set
              2. %s    not found
              3. %s    is an ELF %s library, %s
              4. class path %s    not found
              5. system loader 'mathlib'            \
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
                    HERE.os() == OperatingSystem.WINDOWS || HERE.os() == OperatingSystem.DARWIN
                        ? HERE.os().displayName() + " needs"
                        : "this JVM needs " + HERE.arch().displayName(),
                    RESOURCE));
  }

  @Test
  void theSystemsLoaderIsQuoted() throws IOException {
    String lastLine = failure(new Artifact(FILE)).lines().reduce((first, last) -> last).get();

    assertThat(lastLine).contains("system loader 'mathlib'            ");
    if (HERE.os().isLinux()) {
      assertThat(lastLine)
          .endsWith("libmathlib.so: cannot open shared object file: No such file or directory");
    }
  }

  @Test
  void theSystemsLoaderIsAskedForTheFileAndForTheLibrary() throws IOException {
    assertThat(failure(new Artifact("native/mathlib-v2.so")))
        .containsSubsequence(
            "system loader 'mathlib-v2.so'     ", "system loader 'mathlib'           ");
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
        .hasMessage("is truncated: it has 120 bytes, its header speaks of 8192");
  }

  @Test
  void withoutAnArtifactForThisPlatformTheMessageNamesThePlatformsThereAre() throws IOException {
    assertThat(
            failure(
                Map.of("plan9/x64", new Artifact("z.so"), "beos", new Artifact("z.so")), anchor()))
        .contains(
            "  2. the mapping's library              has no file for "
                + HERE
                + "; it has one for beos, plan9/x64\n  3. system loader 'mathlib'");
  }

  @Test
  void aPathThatLeavesItsDirectoryIsRefused() throws IOException {
    Path outside = put("outside", mathlib);

    String message = failure(new Artifact("../outside/" + FILE));

    assertThat(outside).exists();
    assertThat(message)
        .endsWith("'../outside/" + FILE + "'    refused: it leaves its directory by '..'");
  }

  @Test
  void anUnknownCodeSourceIsSaid() {
    assertThat(failure(Map.of(HERE.key(), new Artifact(FILE)), AnchorClass.from(null, null)))
        .contains(
            "beside io.ekkogen.runtime.loading.AnchorClass$Binding    its code source is unknown");
  }

  @Test
  void aCodeSourceThatIsNoFileIsSaid() throws IOException {
    assertThat(
            failure(
                Map.of(HERE.key(), new Artifact(FILE)),
                AnchorClass.from(new URL("http://localhost/binding.jar"), null)))
        .contains("its code source is not a file: http://localhost/binding.jar");
  }

  @Test
  void aDirectoryOnTheClassPathIsNoLibrary() throws IOException {
    Path classes = root.resolve("classes");
    Files.createDirectories(classes.resolve(RESOURCE));
    URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()}, null);

    assertThat(
            failure(
                Map.of(HERE.key(), new Artifact(FILE)),
                AnchorClass.from(app.toUri().toURL(), loader)))
        .contains("class path " + RESOURCE + "    is a directory");
  }

  // ---- hashes

  @Test
  void aFileWithTheRightHashIsOpenedFromAPrivateCopy() throws IOException {
    put("app", mathlib);
    Artifact artifact = withHash(mathlib);

    assertThat(load(artifact).path())
        .isEqualTo(
            root.resolve("cache")
                .resolve(artifact.sha256().orElseThrow())
                .resolve(FILE)
                .toString());
  }

  @Test
  void aFileWithAnotherHashIsPassedOverForTheNextPlace() throws IOException {
    byte[] tampered = mathlib.clone();
    tampered[tampered.length - 1] ^= 1;
    put("app", tampered);
    Artifact artifact = withHash(mathlib);

    LoadedLibrary library = load(Map.of(HERE.key(), artifact), anchorWithResource(mathlib));

    assertThat(library.path()).startsWith(root.resolve("cache").toString());
  }

  @Test
  void aWrongHashIsReportedWithBothAndTheSystemsLoaderIsNotAsked() throws IOException {
    put("app", mathlib);

    assertThat(failure(new Artifact(FILE, Optional.of(WRONG_HASH))))
        .contains(
            FILE
                + "    has the sha256 "
                + withHash(mathlib).sha256().orElseThrow()
                + ", the mapping says "
                + WRONG_HASH)
        .endsWith(
            "system loader                      not asked: "
                + "it would open a file before its sha256 is verified");
    assertThat(root.resolve("cache")).doesNotExist();
  }

  @Test
  void anExplicitFileMustHaveTheHashToo() throws IOException {
    properties.put("ekkogen.library.mathlib", put("mine", mathlib).toString());

    assertThat(failure(new Artifact(FILE, Optional.of(WRONG_HASH)))).contains("has the sha256 ");
  }

  // ---- loading again

  @Test
  void loadingAgainGivesTheSameLibrary() throws IOException {
    Class<?> anchor = anchorWithResource(mathlib);
    Map<String, Artifact> artifacts = Map.of(HERE.key(), new Artifact(FILE));

    assertThat(load(artifacts, anchor)).isSameAs(load(artifacts, anchor));
  }

  @Test
  void aFileOpenedByItsPathIsNotHandedOutAsTheSystemsLibraryOfThatName() throws IOException {
    Path beside = Files.write(app.resolve("mathlib-v2.so"), mathlib);
    load(new Artifact("mathlib-v2.so"));
    Files.delete(beside);

    assertThat(failure(new Artifact("mathlib-v2.so")))
        .contains("  4. system loader 'mathlib-v2.so'");
  }
}
