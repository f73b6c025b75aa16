package io.ekkogen.runtime.loading;

import com.sun.jna.Function;
import com.sun.jna.Pointer;
import io.ekkogen.fixtures.NativeFixtures;
import io.ekkogen.runtime.loading.file.Headers;
import io.ekkogen.runtime.loading.file.Sha256;
import io.ekkogen.runtime.loading.open.LoadedLibrary;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.Host;
import io.ekkogen.runtime.platform.Platform;
import java.io.ByteArrayInputStream;
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
import org.junit.jupiter.api.io.TempDir;

/** A library, an application and the settings of a host, for searches. */
abstract class LibrarySearchFixture {
  static final Platform HERE = Platform.current();
  static final String FILE = HERE.os().libraryFileName("mathlib");
  static final String RESOURCE = "META-INF/native/" + HERE.folder() + "/" + FILE;

  @TempDir Path root;
  Path app;
  byte[] mathlib;
  Map<String, String> properties;
  final Map<String, String> variables = new HashMap<>();

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

  LoadedLibrary load(Artifact artifact) throws IOException {
    return load(Map.of(HERE.key(), artifact), anchor());
  }

  LoadedLibrary load(Map<String, Artifact> artifacts, Class<?> anchor) {
    Host host = new Host(HERE, properties::get, variables::get);
    return new LibrarySearch(new ArtifactSet("mathlib", artifacts), anchor, host).run();
  }

  /** A class that comes from the directory {@code app}, with no resources on its class path. */
  Class<?> anchor() throws MalformedURLException {
    return AnchorClass.from(app.toUri().toURL(), new URLClassLoader(new URL[0], null));
  }

  Class<?> anchorWithResource(byte[] library) throws IOException {
    Path jar = root.resolve("binding.jar");
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new JarEntry(RESOURCE));
      out.write(library);
    }
    return AnchorClass.from(
        app.toUri().toURL(), new URLClassLoader(new URL[] {jar.toUri().toURL()}, null));
  }

  Path put(String directory, byte[] library) throws IOException {
    Path file = root.resolve(directory).resolve(FILE);
    Files.createDirectories(file.getParent());
    return Files.write(file, library);
  }

  static byte[] foreignLibrary() {
    return HERE.arch() == Architecture.S390X
        ? Headers.elf64(ByteOrder.LITTLE_ENDIAN, 62)
        : Headers.elf64(ByteOrder.BIG_ENDIAN, 22);
  }

  static int add(LoadedLibrary library, int a, int b) {
    return Function.getFunction(new Pointer(library.symbol("add"))).invokeInt(new Object[] {a, b});
  }

  static Artifact withHash(byte[] library) throws IOException {
    return new Artifact(FILE, Optional.of(Sha256.of(new ByteArrayInputStream(library))));
  }

  String failure(Artifact artifact) throws IOException {
    return failure(Map.of(HERE.key(), artifact), anchor());
  }

  String failure(Map<String, Artifact> artifacts, Class<?> anchor) {
    try {
      return "loaded from " + load(artifacts, anchor).path();
    } catch (UnsatisfiedLinkError e) {
      return e.getMessage();
    }
  }
}
