package io.ekkogen.runtime.js;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.js.module.ClassPathFinder;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ClassPathFinderTest {
  private static final Logger LOGGER = Logger.getLogger("io.ekkogen.runtime.js");

  @TempDir Path temp;
  private final List<String> warnings = new ArrayList<>();
  private final Handler handler =
      new Handler() {
        @Override
        public void publish(LogRecord logged) {
          warnings.add(new SimpleFormatter().formatMessage(logged));
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  @BeforeEach
  void listen() {
    LOGGER.addHandler(handler);
    LOGGER.setUseParentHandlers(false);
  }

  @AfterEach
  void stopListening() {
    LOGGER.removeHandler(handler);
    LOGGER.setUseParentHandlers(true);
  }

  @Test
  void twoLibrariesOfOneNameAreAWarning() throws IOException {
    Path first = jar("first", "warehouse");
    Path second = jar("second", "warehouse");
    assertThat(finder(first, second).find("warehouse", temp)).isPresent();
    assertThat(warnings).hasSize(1);
    assertThat(warnings.get(0))
        .startsWith("native:warehouse is the library of jar:" + first.toUri().toURL())
        .contains("another one is in [jar:" + second.toUri().toURL());
  }

  @Test
  void theSameLibraryTwiceGivesNoWarning() throws IOException {
    Path first = jar("first", "warehouse");
    Path copy = Files.copy(first, temp.resolve("copy.jar"));
    assertThat(finder(first, copy).find("warehouse", temp)).isPresent();
    assertThat(warnings).isEmpty();
  }

  @Test
  void aModuleThatIsNotThereNamesThoseThatAre() throws IOException {
    assertThat(
            finder(jar("first", "warehouse"), jar("second", "zlib")).describePlaces("zlip", temp))
        .isEqualTo("class path META-INF/ekkogen/zlip.properties; there are warehouse, zlib");
    assertThat(finder().describePlaces("zlip", temp))
        .isEqualTo("class path META-INF/ekkogen/zlip.properties");
  }

  private static ClassPathFinder finder(Path... jars) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path jar : jars) {
      urls.add(jar.toUri().toURL());
    }
    return new ClassPathFinder(new URLClassLoader(urls.toArray(URL[]::new), null));
  }

  private Path jar(String host, String module) throws IOException {
    Path file = temp.resolve(host + ".jar");
    String folder = "META-INF/ekkogen/";
    try (OutputStream stream = Files.newOutputStream(file);
        JarOutputStream jar = new JarOutputStream(stream)) {
      jar.putNextEntry(new JarEntry(folder));
      jar.putNextEntry(new JarEntry(folder + module + ".properties"));
      String manifest = "host=%s\nglue=%s%s.glue.js\n".formatted(host, folder, module);
      jar.write(manifest.getBytes(StandardCharsets.UTF_8));
      jar.putNextEntry(new JarEntry(folder + module + ".glue.js"));
    }
    return file;
  }
}
