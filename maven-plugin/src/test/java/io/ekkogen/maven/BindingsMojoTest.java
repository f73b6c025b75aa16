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
import java.util.stream.Stream;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.model.Resource;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.codehaus.plexus.util.xml.Xpp3Dom;
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
  private MojoExecution execution = new MojoExecution(new Plugin(), "check", "default-cli");
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
    set(mojo, "project", project);
    set(mojo, "execution", execution);
    return mojo;
  }

  private GenerateMojo generate() throws Exception {
    return configure(new GenerateMojo());
  }

  private CheckMojo check() throws Exception {
    return configure(new CheckMojo());
  }

  /** Maven sets private fields too. */
  static void set(Object mojo, String name, Object value) throws Exception {
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
  void refusesADirectoryThatIsMistyped() throws Exception {
    GenerateMojo mojo = generate();
    set(mojo, "sourceDirectory", directory.resolve("src/main/ekogen").toFile());

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "<sourceDirectory> is %s, which is not a directory"
                .formatted(directory.resolve("src/main/ekogen")));
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
        .hasMessage("<targets>: 'rust' is not one of java, js and ts");
  }

  @Test
  void refusesInvalidPackageNames() throws Exception {
    Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);
    GenerateMojo mojo = generate();
    set(mojo, "javaPackage", "com..example");

    assertThatThrownBy(mojo::execute)
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("\"com..example\" is not a valid Java package name");
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

    assertThatThrownBy(() -> check().execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("missing: " + file);

    generate().execute();
    check().execute();

    Files.writeString(file, Files.readString(file) + "// by hand\n");
    assertThatThrownBy(() -> check().execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessageContaining("differs: " + file);
  }

  @Test
  void checkSeesWhatIsNotGeneratedAnyMoreAndNoLineEnds() throws Exception {
    Path mapping = Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);
    generate().execute();
    for (Path root : List.of(sources, resources)) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(Files::isRegularFile).toList()) {
          Files.writeString(file, Files.readString(file).replace("\n", "\r\n"));
        }
      }
    }
    check().execute();

    Files.delete(mapping);
    assertThatThrownBy(() -> check().execute())
        .hasMessageContaining("no longer generated: " + sources.resolve("mathlib/Mathlib.java"))
        .hasMessageContaining("no longer generated: " + resources.resolve("js/mathlib.mjs"));
  }

  @Test
  void doesNotOverwriteWhatItDidNotGenerate() throws Exception {
    Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);
    Path mine = sources.resolve("mathlib/Mathlib.java");
    Files.createDirectories(mine.getParent());
    Files.writeString(mine, "mine");

    assertThatThrownBy(() -> generate().execute())
        .isInstanceOf(MojoExecutionException.class)
        .hasMessageStartingWith("cannot write " + mine + ": ekkogen did not generate the file");
    assertThat(mine).hasContent("mine");
  }

  @Test
  void sourcesAndResourcesMayGoIntoOneDirectory() throws Exception {
    Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);
    resources = sources;
    generate().execute();
    generate().execute();

    assertThat(sources.resolve("mathlib/Mathlib.java")).exists();
    assertThat(sources.resolve("js/mathlib.mjs")).exists();
  }

  @Test
  void theRecordIsNotAResourceOfTheProject() throws Exception {
    Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);
    generate().execute();

    assertThat(resources.resolve(".ekkogen")).exists();
    assertThat(project.getResources().get(0).getExcludes()).containsExactly(".ekkogen");
  }

  @Test
  void refusesACallWithoutTheConfigurationOfAnExecution() throws Exception {
    Xpp3Dom configuration = new Xpp3Dom("configuration");
    PluginExecution bindings = new PluginExecution();
    bindings.setId("bindings");
    bindings.addGoal("generate");
    bindings.setConfiguration(configuration);
    Plugin plugin = new Plugin();
    plugin.setGroupId("io.ekkogen");
    plugin.setArtifactId("ekkogen-maven-plugin");
    plugin.addExecution(bindings);
    project.getBuild().addPlugin(plugin);

    assertThatThrownBy(() -> check().execute())
        .isInstanceOf(MojoFailureException.class)
        .hasMessage(
            "ekkogen:check does not see the <configuration> of the execution 'bindings'. Call"
                + " ekkogen:check@bindings, or move <configuration> out of <execution>, beside"
                + " <executions>");

    execution = new MojoExecution(plugin, "check", "bindings");
    check().execute();
    execution = new MojoExecution(plugin, "check", "default-cli");
    plugin.setConfiguration(configuration);
    check().execute();
  }

  @Test
  void theGoalThatRepairsHasTheConfigurationOfTheCheck() throws Exception {
    Files.writeString(mappings.resolve("mathlib.ekko.json"), MAPPING);

    assertThatThrownBy(() -> check().execute()).hasMessageContaining("; run ekkogen:generate\n");
    execution = new MojoExecution(new Plugin(), "check", "kept");
    assertThatThrownBy(() -> check().execute())
        .hasMessageContaining("; run ekkogen:generate@kept\n");
  }
}
