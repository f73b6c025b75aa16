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
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command, the Maven goal and the annotation processor write the same bytes as the façade. */
class FrontEndParityTest {
  private static final Path MAPPING = Path.of("src/main/ekkogen/linkage.ekko.json");
  private static final String PACKAGE = "io.ekkogen.conformance.linkage";

  @TempDir Path directory;

  private static Map<String, String> expected() throws IOException {
    return Ekkogen.generate(
            GenerationRequest.of(
                new MappingSource(MAPPING.toString(), Files.readAllBytes(MAPPING))))
        .files()
        .stream()
        .collect(
            Collectors.toMap(
                GeneratedFile::path, GeneratedFile::content, (a, b) -> a, TreeMap::new));
  }

  @Test
  void theCommand() throws Exception {
    String output =
        Forked.java(
            Forked.main(io.ekkogen.cli.Main.class),
            MAPPING.toAbsolutePath().toString(),
            "--package",
            PACKAGE,
            "-o",
            directory.toString());
    assertThat(output).contains("Linkage.java");
    assertThat(filesBelow(directory)).isEqualTo(expected());
  }

  /** This module's own build ran the goal. */
  @Test
  void theMavenGoal() throws IOException {
    Map<String, String> files = filesBelow(Path.of("target/generated-sources/ekkogen"));
    files.putAll(filesBelow(Path.of("target/generated-resources/ekkogen")));
    assertThat(files).isEqualTo(expected());
  }

  @Test
  void theAnnotationProcessor() throws Exception {
    Path source = directory.resolve("Here.java");
    Files.writeString(
        source,
        """
        package io.ekkogen.conformance.linkage;

        @io.ekkogen.runtime.EkkoLibrary("linkage.ekko.json")
        interface Here {}
        """);
    Path output = Files.createDirectory(directory.resolve("output"));
    ByteArrayOutputStream messages = new ByteArrayOutputStream();
    int status =
        ToolProvider.getSystemJavaCompiler()
            .run(
                null,
                messages,
                messages,
                "-d",
                output.toString(),
                "-s",
                output.toString(),
                "-cp",
                System.getProperty("java.class.path"),
                "-processorpath",
                processorJar(),
                "-Aekkogen.mappingPath=" + MAPPING.toAbsolutePath().getParent(),
                source.toString());
    assertThat(status).as(messages.toString(StandardCharsets.UTF_8)).isZero();
    assertThat(filesBelow(output)).isEqualTo(expected());
  }

  /** The jar that users put on their processor path, with everything in it. */
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

  /** Neither what javac made of it nor a front end's own notes. */
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
