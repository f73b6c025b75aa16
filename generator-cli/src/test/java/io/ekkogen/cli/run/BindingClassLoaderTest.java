package io.ekkogen.cli.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.output.GeneratedFile;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.util.List;
import org.junit.jupiter.api.Test;

class BindingClassLoaderTest {
  private static final GeneratedFile CLASS =
      new GeneratedFile(
          GeneratedFile.Kind.JAVA,
          "io/ekkogen/cli/Main.java",
          "package io.ekkogen.cli;\npublic final class Main { interface Inner {} }\n");
  private static final GeneratedFile RESOURCE =
      new GeneratedFile(GeneratedFile.Kind.RESOURCE, "META-INF/ekkogen/m.properties", "name=m\n");

  private static BindingClassLoader loader(URL mapping) throws IOException {
    CompiledBinding binding = new BindingCompiler(List.of()).compile(List.of(CLASS, RESOURCE));
    return new BindingClassLoader(binding, mapping, BindingClassLoaderTest.class.getClassLoader());
  }

  @Test
  void definesClassesAsIfTheyCameFromTheMapping() throws Exception {
    URL mapping = URI.create("file:/libraries/m.ekko.json").toURL();

    Class<?> main = loader(mapping).loadClass("io.ekkogen.cli.Main");

    assertThat(main.getProtectionDomain().getCodeSource().getLocation()).isEqualTo(mapping);
  }

  @Test
  void prefersItsOwnClassesAndResources() throws Exception {
    BindingClassLoader loader = loader(URI.create("file:/m.ekko.json").toURL());

    assertThat(loader.loadClass("io.ekkogen.cli.Main").getClassLoader()).isSameAs(loader);
    assertThat(loader.loadClass("io.ekkogen.cli.Main$Inner").getClassLoader()).isSameAs(loader);
    assertThat(loader.loadClass("io.ekkogen.Ekkogen").getClassLoader()).isNotSameAs(loader);
    try (InputStream content = loader.getResourceAsStream("META-INF/ekkogen/m.properties")) {
      assertThat(content).hasContent("name=m");
    }
  }
}
