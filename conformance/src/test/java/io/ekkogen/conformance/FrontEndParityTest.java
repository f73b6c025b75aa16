package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.Ekkogen;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.output.GeneratedFile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, the Maven goal and the annotation processor write the same bytes as the façade. */
@Tag("jdk-independent")
class FrontEndParityTest {
  private static final Path MAPPINGS = Path.of("src/main/ekkogen");

  private static Map<String, String> expected;

  @TempDir Path directory;

  private static List<Path> mappings() throws IOException {
    try (Stream<Path> files = Files.list(MAPPINGS)) {
      return files.sorted().toList();
    }
  }

  @BeforeAll
  static void generate() throws IOException {
    expected = new TreeMap<>();
    for (Path mapping : mappings()) {
      MappingSource source = new MappingSource(mapping.toString(), Files.readAllBytes(mapping));
      for (GeneratedFile file : Ekkogen.generate(GenerationRequest.of(source)).files()) {
        expected.put(file.path(), file.content());
      }
    }
  }

  @Test
  void theCommand() throws Exception {
    List<String> arguments = new ArrayList<>();
    arguments.add(Forked.main(io.ekkogen.cli.Main.class));
    mappings().forEach(mapping -> arguments.add(mapping.toAbsolutePath().toString()));
    arguments.addAll(List.of("-o", directory.toString()));
    String output = Forked.java(arguments.toArray(String[]::new));
    assertThat(output).contains("Scalars.java");
    assertThat(filesBelow(directory)).isEqualTo(expected);
  }

  /** This module's build has run the goal. */
  @Test
  void theMavenGoal() throws IOException {
    Map<String, String> files = filesBelow(Path.of("target/generated-sources/ekkogen"));
    files.putAll(filesBelow(Path.of("target/generated-resources/ekkogen")));
    assertThat(files).isEqualTo(expected);
  }

  @Test
  void declarationsDeclareThePointersThatTheyName() {
    expected.forEach(
        (file, text) -> {
          if (file.endsWith(".d.ts") && Pattern.compile("\\bPointer\\b").matcher(text).find()) {
            assertThat(text).as(file).contains("export interface Pointer {");
          }
        });
  }

  @Test
  void theAnnotationProcessor() throws Exception {
    Path output = Files.createDirectory(directory.resolve("output"));
    List<String> arguments =
        new ArrayList<>(
            List.of(
                // This module's build compiles the same files.
                "-proc:only",
                "-d",
                output.toString(),
                "-s",
                output.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-processorpath",
                processorJar(),
                "-Aekkogen.mappingPath=" + MAPPINGS.toAbsolutePath()));
    for (Path mapping : mappings()) {
      arguments.add(annotated(mapping.getFileName().toString()).toString());
    }
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(null, messages, messages, arguments.toArray(String[]::new));
    assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(filesBelow(output)).isEqualTo(expected);
  }

  /** Writes an annotated type in the mapping's package. */
  private Path annotated(String mapping) throws IOException {
    String name = mapping.substring(0, mapping.indexOf('.'));
    Path source = Files.createDirectory(directory.resolve(name)).resolve("Here.java");
    return Files.writeString(
        source,
        """
        package io.ekkogen.conformance.%s;

        @io.ekkogen.runtime.EkkoLibrary("%s")
        interface Here {}
        """
            .formatted(name, mapping));
  }

  /** The shaded jar for processor paths. */
  private static String processorJar() throws Exception {
    Path jar =
        Path.of(
            Class.forName("io.ekkogen.processor.EkkoLibraryProcessor")
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
    assertThat(jar).isRegularFile();
    return jar.toString();
  }

  private static Map<String, String> filesBelow(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> isGenerated(file.getFileName().toString()))
          .collect(
              Collectors.toMap(
                  file -> root.relativize(file).toString().replace('\\', '/'),
                  FrontEndParityTest::text,
                  (a, b) -> a,
                  TreeMap::new));
    }
  }

  /** Whether a file is generated: not a class file, and not a front end's record. */
  private static boolean isGenerated(String fileName) {
    return !fileName.endsWith(".class") && !fileName.startsWith(".");
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
