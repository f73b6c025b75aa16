package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.conformance.reloaded.Reloaded;
import io.ekkogen.fixtures.NativeFixtures;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two jars on the class path that have a library with the same file name. */
class OwnLibraryTest {
  private static final String PACKAGE = Reloaded.class.getPackageName();

  @TempDir Path directory;

  @Test
  @Rules("F-240")
  void bindingsOpenTheLibraryInTheirJar() throws Exception {
    String resource =
        "META-INF/native/" + NativeFixtures.platform() + "/" + System.mapLibraryName("exchange");
    Path other = directory.resolve("other.jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(other))) {
      put(jar, resource, Files.readAllBytes(NativeFixtures.copyTo(directory, "mathlib")));
    }
    Path own = directory.resolve("own.jar");
    try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(own))) {
      put(jar, resource, Files.readAllBytes(NativeFixtures.copyTo(directory, "exchange")));
      putBindings(jar);
    }

    URL[] classPath = {other.toUri().toURL(), own.toUri().toURL()};
    try (URLClassLoader loader = new URLClassLoader(classPath, new WithoutBindings())) {
      Class<?> binding = loader.loadClass(Reloaded.class.getName());
      Object library = binding.getMethod("load").invoke(null);

      assertThat(binding).isNotEqualTo(Reloaded.class);
      binding.getMethod("resetItems").invoke(library);
      assertThat(binding.getMethod("nameOf", int.class).invoke(library, 0)).isEqualTo("one");
      binding.getMethod("unload").invoke(null);
    }
  }

  private static void putBindings(JarOutputStream jar) throws Exception {
    Path classes =
        Path.of(Reloaded.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    Path folder = classes.resolve(PACKAGE.replace('.', '/'));
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.toList();
    }
    for (Path file : files) {
      put(jar, PACKAGE.replace('.', '/') + "/" + file.getFileName(), Files.readAllBytes(file));
    }
  }

  private static void put(JarOutputStream jar, String name, byte[] content) throws IOException {
    jar.putNextEntry(new JarEntry(name));
    jar.write(content);
  }

  /** A class loader for this test's class path without the bindings and native libraries. */
  private static final class WithoutBindings extends ClassLoader {
    WithoutBindings() {
      super(OwnLibraryTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith(PACKAGE + ".")) {
        throw new ClassNotFoundException(name);
      }
      return super.loadClass(name, resolve);
    }

    @Override
    public URL getResource(String name) {
      return null;
    }

    @Override
    public Enumeration<URL> getResources(String name) {
      return Collections.emptyEnumeration();
    }
  }
}
