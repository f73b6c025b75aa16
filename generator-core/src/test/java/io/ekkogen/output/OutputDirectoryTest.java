package io.ekkogen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutputDirectoryTest {
  @TempDir Path project;
  private Path root;
  private Path math;
  private Path text;

  @BeforeEach
  void mappings() throws IOException {
    root = project.resolve("generated");
    math = Files.createFile(project.resolve("math.ekko.json"));
    text = Files.createFile(project.resolve("text.ekko.json"));
  }

  @Test
  void obsoleteFilesOfAMappingAreRemoved() throws IOException {
    write(math, "math/Math.java", "math/Point.java", "old/Only.java");

    OutputDirectory.Update update = write(math, "math/Math.java");

    assertThat(update.removed())
        .containsExactly(root.resolve("math/Point.java"), root.resolve("old/Only.java"));
    assertThat(update.unchanged()).containsExactly(root.resolve("math/Math.java"));
    assertThat(files()).containsExactly(".ekkogen", "math/Math.java");
    assertThat(root.resolve("old")).doesNotExist();
  }

  @Test
  void otherMappingsKeepTheirFiles() throws IOException {
    write(math, "math/Math.java");
    write(text, "text/Text.java");

    assertThat(files()).containsExactly(".ekkogen", "math/Math.java", "text/Text.java");
    assertThat(root.resolve(".ekkogen"))
        .content()
        .endsWith(
            """
            from ../math.ekko.json
              math/Math.java
            from ../text.ekko.json
              text/Text.java
            """);
  }

  @Test
  void filesOfDeletedMappingsAreRemoved() throws IOException {
    write(math, "math/Math.java");
    Path renamed = Files.move(math, project.resolve("maths.ekko.json"));

    write(renamed, "maths/Maths.java");

    assertThat(files()).containsExactly(".ekkogen", "maths/Maths.java");
  }

  @Test
  void aFileThatAnotherMappingGivesNowStays() throws IOException {
    write(math, "shared/Point.java");
    write(text, "shared/Point.java");

    write(math);

    assertThat(files()).containsExactly(".ekkogen", "shared/Point.java");
  }

  @Test
  void theRecordGoesWithTheLastFile() throws IOException {
    write(math, "math/Math.java");
    write(math);

    assertThat(files()).isEmpty();
  }

  @Test
  void otherFilesAreNotRemoved() throws IOException {
    write(math, "math/Math.java", "math/Point.java");
    Files.writeString(root.resolve("math/Point.java"), "mine");
    Files.writeString(root.resolve("math/Other.java"), marked("not on record"));
    Path outside = Files.writeString(project.resolve("Outside.java"), marked("x"));
    Path record = root.resolve(".ekkogen");
    Files.writeString(record, Files.readString(record) + "  ../Outside.java\n");

    assertThat(write(math).removed()).containsExactly(root.resolve("math/Math.java"));

    assertThat(files()).containsExactly("math/Other.java", "math/Point.java");
    assertThat(outside).exists();
  }

  @Test
  void nothingIsRemovedIfAnotherFileIsInTheWay() throws IOException {
    write(math, "math/Math.java");
    Path mine = Files.writeString(root.resolve("math/Point.java"), "mine");

    assertThatThrownBy(() -> write(math, "math/Point.java"))
        .hasMessageStartingWith("cannot write " + mine + ": ekkogen did not generate");

    assertThat(root.resolve("math/Math.java")).exists();
  }

  @Test
  void anotherRecordIsNotOverwritten() throws IOException {
    Files.createDirectories(root);
    Files.writeString(root.resolve(".ekkogen"), "from ../math.ekko.json\n  Mine.java\n");

    assertThatThrownBy(() -> write(math, "math/Math.java")).hasMessageContaining(".ekkogen: ");

    write(math);
    assertThat(files()).containsExactly(".ekkogen");
  }

  @Test
  void differencesAreWhatWritingWouldChange() throws IOException {
    write(math, "Gone.java", "Old.java", "Same.java");
    Files.delete(root.resolve("Gone.java"));
    Files.writeString(root.resolve("Mine.java"), "mine");
    Files.writeString(root.resolve("Same.java"), marked("Same.java").replace("\n", "\r\n"));
    FileSet now = set(math, "Gone.java", "Same.java", "Mine.java");

    assertThat(new OutputDirectory(root).differences(now))
        .extracting(Difference::toString)
        .containsExactly(
            "missing: " + root.resolve("Gone.java"),
            "not generated: " + root.resolve("Mine.java"),
            "differs: " + root.resolve(".ekkogen"),
            "no longer generated: " + root.resolve("Old.java"));

    Files.delete(root.resolve("Mine.java"));
    new OutputDirectory(root).write(now);
    Path record = root.resolve(".ekkogen");
    Files.writeString(record, Files.readString(record).replace("\n", "\r\n"));
    assertThat(new OutputDirectory(root).differences(now)).isEmpty();
  }

  private OutputDirectory.Update write(Path mapping, String... paths) throws IOException {
    return new OutputDirectory(root).write(set(mapping, paths));
  }

  private static FileSet set(Path mapping, String... paths) {
    FileSet files = new FileSet();
    files.add(
        mapping,
        Stream.of(paths)
            .map(path -> new GeneratedFile(GeneratedFile.Kind.JAVA, path, marked(path)))
            .toList());
    return files;
  }

  private static String marked(String content) {
    return GeneratedMark.line("//", "a.ekko.json") + content + "\n";
  }

  private List<String> files() throws IOException {
    try (Stream<Path> all = Files.walk(root)) {
      return all.filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
