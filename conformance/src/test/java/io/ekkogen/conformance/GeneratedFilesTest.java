package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.Ekkogen;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.Target;
import io.ekkogen.output.Difference;
import io.ekkogen.output.FileSet;
import io.ekkogen.output.OutputDirectory;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Handling of existing files when bindings are generated. */
class GeneratedFilesTest {
  private static final Path MAPPING = Path.of("src/main/ekkogen/reloaded.ekko.json");
  private static final Set<Target> ALL = EnumSet.allOf(Target.class);

  @TempDir Path directory;
  private OutputDirectory output;
  private Path binding;

  @BeforeEach
  void generateOnce() throws IOException {
    output = new OutputDirectory(directory);
    output.write(files("first", ALL));
    binding = directory.resolve("first/Reloaded.java");
  }

  @Test
  @Rules("F-241")
  void otherFilesStay() throws IOException {
    Files.writeString(binding, "// by hand\n");

    assertThatThrownBy(() -> output.write(files("first", ALL)))
        .hasMessageContaining("ekkogen did not generate the file");
    output.write(files("second", ALL));

    assertThat(binding).hasContent("// by hand");
  }

  @Test
  @Rules("F-242")
  void obsoleteGeneratedFilesAreRemoved() throws IOException {
    output.write(files("second", Set.of(Target.JAVA)));

    assertThat(directory.resolve("second/Reloaded.java")).exists();
    assertThat(directory.resolve("first")).doesNotExist();
    assertThat(directory.resolve("js")).doesNotExist();
  }

  @Test
  @Rules("F-243")
  void lineEndsAreNoDifference() throws IOException {
    Files.writeString(binding, Files.readString(binding).replace("\n", "\r\n"));

    assertThat(output.differences(files("first", ALL))).isEmpty();
    assertThat(output.differences(files("first", Set.of(Target.JAVA))))
        .anyMatch(it -> it.kind() == Difference.Kind.OUTDATED);
  }

  private static FileSet files(String javaPackage, Set<Target> targets) throws IOException {
    MappingSource source = new MappingSource(MAPPING.toString(), Files.readAllBytes(MAPPING));
    FileSet files = new FileSet();
    files.add(
        MAPPING,
        Ekkogen.generate(new GenerationRequest(source, Optional.of(javaPackage), targets)).files());
    return files;
  }
}
