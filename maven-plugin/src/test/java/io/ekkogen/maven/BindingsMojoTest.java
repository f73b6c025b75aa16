package io.ekkogen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.Ekkogen;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.output.GeneratedFile;
import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BindingsMojoTest {
  private static final String MAPPING =
      """
      {
        "library": { "linux": "libmathlib.so" },
        "exports": {
          "add": {
            "returns": "int",
            "parameters": [ { "name": "a", "type": "int" }, { "name": "b", "type": "int" } ]
          }
        }
      }
      """;

  @TempDir Path directory;
  private final MavenProject project = new MavenProject();
  private Path mappings;
  private Path sources;
  private Path resources;

  @BeforeEach
  void layOut() throws IOException {
    mappings = Files.createDirectories(directory.resolve("src/main/ekkogen"));
    sources = directory.resolve("target/generated-sources/ekkogen");
    resources = directory.resolve("target/generated-resources/ekkogen");
  }

  private <M extends AbstractBindingsMojo> M configure(M mojo) throws Exception {
    set(mojo, "sourceDirectory", mappings.toFile());
    set(mojo, "outputDirectory", sources.toFile());
    set(mojo, "resourcesDirectory", resources.toFile());
    return mojo;
  }

  private GenerateMojo generate() throws Exception {
    GenerateMojo mojo = configure(new GenerateMojo());
    set(mojo, "project", project);
    set(mojo, "record", directory.resolve("target/ekkogen/default.lst").toFile());
    return mojo;
  }

  /** Maven sets private fields too. */
  private static void set(Object mojo, String name, Object value) throws Exception {
    Class<?> type = mojo.getClass();
    while (true) {
      try {
        Field field = type.getDeclaredField(name);
        field.setAccessible(true);
        field.set(mojo, value);
        return;
      } catch (NoSuchFieldException inherited) {
        type = type.getSuperclass();
      }
    }
  }

  @Test
  void generatesWhatTheFacadeGives() throws Exception {
    Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);

    generate().execute();

    List<GeneratedFile> expected =
        Ekkogen.generate(
                GenerationRequest.of(
                    new MappingSource(
                        "mathlib.ekko.json", MAPPING.getBytes(StandardCharsets.UTF_8))))
            .files();
    assertThat(expected).isNotEmpty();
    for (GeneratedFile file : expected) {
      Path root = file.kind() == GeneratedFile.Kind.JAVA ? sources : resources;
      assertThat(root.resolve(file.path())).content().isEqualTo(file.content());
    }
  }

  @Test
  void addsItsDirectoriesToTheProject() throws Exception {
    generate().execute();

    assertThat(project.getCompileSourceRoots()).containsExactly(sources.toString());
    assertThat(project.getResources())
        .extracting(Resource::getDirectory)
        .containsExactly(resources.toString());
  }

  @Test
  void leavesUnchangedFilesAlone() throws Exception {
    Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);
    generate().execute();
    Path file = sources.resolve("mathlib/Mathlib.java");
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(file, longAgo);

    generate().execute();

    assertThat(Files.getLastModifiedTime(file)).isEqualTo(longAgo);
  }

  @Test
  void deletesWhatADeletedMappingLeftBehindAndNothingElse() throws Exception {
    Path mapping = Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);
    Files.writeString(mappings.resolve("other.ekko.json"), MAPPING);
    generate().execute();
    Path foreign = Files.writeString(sources.resolve("mathlib/Mine.java"), "mine");

    Files.delete(mapping);
    generate().execute();

    assertThat(sources.resolve("mathlib/Mathlib.java")).doesNotExist();
    assertThat(resources.resolve("META-INF/ekkogen/mathlib.properties")).doesNotExist();
    assertThat(sources.resolve("other/Other.java")).exists();
    assertThat(foreign).exists();
  }

  @Test
  void failsWithEveryErrorAndWritesNothing() throws Exception {
    Files.writeString(
        mappings.resolve("a.ekko.json"),
        MAPPING.replace("\"returns\": \"int\"", "\"returns\": \"strnig\""));
    Files.writeString(mappings.resolve("b.ekko.json"), "{");
    Files.writeString(mappings.resolve("c.ekko.json"), MAPPING);

    assertThatThrownBy(() -> generate().execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("a.ekko.json:5:18")
        .hasMessageContaining("EKKO1201")
        .hasMessageContaining("b.ekko.json:1:");
    assertThat(sources).doesNotExist();
  }

  @Test
  void refusesMappingsThatWouldWriteTheSameFile() throws Exception {
    Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);
    Files.createDirectory(mappings.resolve("again"));
    Files.writeString(mappings.resolve("again/mathlib.ekko.json"), MAPPING);

    assertThatThrownBy(() -> generate().execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("would both write mathlib/");
  }

  @Test
  void usesThePackageAndTargetsAskedFor() throws Exception {
    Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);
    GenerateMojo mojo = generate();
    set(mojo, "javaPackage", "com.example");
    set(mojo, "targets", List.of("java"));

    mojo.execute();

    assertThat(sources.resolve("com/example/Mathlib.java")).exists();
    assertThat(resources.resolve("js")).doesNotExist();
  }

  @Test
  void namesTheTargetsThereAre() throws Exception {
    Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);
    GenerateMojo mojo = generate();
    set(mojo, "targets", List.of("rust"));

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage("<targets>: 'rust' is none of java, js and ts");
  }

  @Test
  void refusesAPackageThatIsNone() throws Exception {
    Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);
    GenerateMojo mojo = generate();
    set(mojo, "javaPackage", "com..example");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("\"com..example\" is no Java package");
  }

  @Test
  void doesNothingWhenSkipped() throws Exception {
    Files.writeString(mappings.resolve("mathlib.ekko.json"), "{");
    GenerateMojo mojo = generate();
    set(mojo, "skip", true);

    mojo.execute();

    assertThat(sources).doesNotExist();
    assertThat(project.getCompileSourceRoots()).isEmpty();
  }

  @Test
  void checkPassesOnlyWhileFilesAreWhatTheMappingsGive() throws Exception {
    Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);
    Path file = sources.resolve("mathlib/Mathlib.java");

    assertThatThrownBy(() -> configure(new CheckMojo()).execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("missing: " + file);

    generate().execute();
    configure(new CheckMojo()).execute();

    Files.writeString(file, Files.readString(file) + "// by hand\n");
    assertThatThrownBy(() -> configure(new CheckMojo()).execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("differs: " + file);
  }
}
