package io.ekkogen.output;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.ekkogen.output.GeneratedFile.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DirectorySinkTest {
  @TempDir Path temporary;
  private Path root;

  @BeforeEach
  void root() {
    root = temporary.resolve("out");
  }

  @Test
  void everyKindOfFileIsStoredUnderItsPath() throws IOException {
    DirectorySink sink = new DirectorySink(root);

    sink.write(
        List.of(
            new GeneratedFile(Kind.JAVA, "com/example/Mathlib.java", "class é 日\n"),
            new GeneratedFile(Kind.RESOURCE, "META-INF/ekkogen/mathlib.properties", "a=b\n"),
            new GeneratedFile(Kind.SCRIPT, "js/mathlib.mjs", "")));

    assertThat(root.resolve("com/example/Mathlib.java")).hasContent("class é 日\n");
    assertThat(root.resolve("META-INF/ekkogen/mathlib.properties")).hasContent("a=b\n");
    assertThat(root.resolve("js/mathlib.mjs")).isEmptyFile();
    assertThat(sink.written())
        .containsExactly(
            root.resolve("com/example/Mathlib.java"),
            root.resolve("META-INF/ekkogen/mathlib.properties"),
            root.resolve("js/mathlib.mjs"));
    assertThat(sink.unchanged()).isEmpty();
    assertThat(filesUnder(root)).hasSize(3);
  }

  @Test
  void aFileWithTheSameBytesIsNotTouched() throws IOException {
    new DirectorySink(root).write(List.of(file("a/same.js", "1"), file("a/other.js", "1")));
    FileTime longAgo = FileTime.fromMillis(1_000_000);
    Files.setLastModifiedTime(root.resolve("a/same.js"), longAgo);

    DirectorySink sink = new DirectorySink(root);
    sink.write(List.of(file("a/same.js", "1"), file("a/other.js", "2")));

    assertThat(Files.getLastModifiedTime(root.resolve("a/same.js"))).isEqualTo(longAgo);
    assertThat(sink.unchanged()).containsExactly(root.resolve("a/same.js"));
    assertThat(sink.written()).containsExactly(root.resolve("a/other.js"));
    assertThat(root.resolve("a/other.js")).hasContent("2");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../x",
        "a/../../x",
        "/x",
        "a//x",
        "./x",
        "a/",
        "",
        "..",
        "a\\..\\x",
        "C:x",
        "a\u0000b"
      })
  void aPathThatIsNotPlainlyInsideIsRefused(String path) {
    assertThatThrownBy(() -> new DirectorySink(root).write(List.of(file(path, "1"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("it is no path inside");
    assertThat(root).doesNotExist();
  }

  @Test
  void aSymbolicLinkDoesNotLeadOut() throws IOException {
    Path outside = Files.createDirectories(temporary.resolve("outside"));
    Files.createDirectories(root);
    link(root.resolve("com"), outside);

    assertThatThrownBy(
            () -> new DirectorySink(root).write(List.of(file("com/example/A.java", "1"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("a symbolic link leads out of");
    assertThat(outside).isEmptyDirectory();
  }

  @Test
  void theRootMayBeASymbolicLinkItself() throws IOException {
    Path elsewhere = Files.createDirectories(temporary.resolve("elsewhere"));
    link(root, elsewhere);

    new DirectorySink(root).write(List.of(file("a/b.js", "1")));

    assertThat(elsewhere.resolve("a/b.js")).hasContent("1");
  }

  @Test
  void aSymbolicLinkInPlaceOfAFileIsReplacedNotFollowed() throws IOException {
    Path precious = Files.writeString(temporary.resolve("precious"), "old");
    Files.createDirectories(root);
    link(root.resolve("a.js"), precious);

    new DirectorySink(root).write(List.of(file("a.js", "new")));

    assertThat(precious).hasContent("old");
    assertThat(root.resolve("a.js")).hasContent("new");
    assertThat(Files.isSymbolicLink(root.resolve("a.js"))).isFalse();
  }

  @Test
  void whenOneFileCannotBeStoredNoneIsChangedAndNothingIsLeftBehind() throws IOException {
    new DirectorySink(root).write(List.of(file("a.js", "old"), file("blocked", "a file")));

    DirectorySink sink = new DirectorySink(root);
    assertThatThrownBy(
            () ->
                sink.write(
                    List.of(file("a.js", "new"), file("b.js", "new"), file("blocked/c.js", "x"))))
        .isInstanceOf(IOException.class)
        .hasMessage(
            "cannot write %s: %s is a file where a folder is needed",
            root.resolve("blocked/c.js"), root.resolve("blocked"));

    assertThat(filesUnder(root)).containsExactly("a.js", "blocked");
    assertThat(root.resolve("a.js")).hasContent("old");
    assertThat(sink.written()).isEmpty();
  }

  @Test
  void aFolderInPlaceOfAFileIsNamed() throws IOException {
    Files.createDirectories(root.resolve("a.js"));

    assertThatThrownBy(() -> new DirectorySink(root).write(List.of(file("a.js", "1"))))
        .isInstanceOf(IOException.class)
        .hasMessage("cannot write %s: a folder stands there", root.resolve("a.js"));
  }

  @Test
  void aRootThatIsAFileIsNamed() throws IOException {
    Files.writeString(root, "a file");

    assertThatThrownBy(() -> new DirectorySink(root).write(List.of(file("a/b.js", "1"))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining(root + " is a file where a folder is needed");
  }

  @Test
  void aNameTheFileSystemRefusesIsNamedWithTheReason() {
    String name = "x".repeat(300) + ".java";

    assertThatThrownBy(() -> new DirectorySink(root).write(List.of(file("a/" + name, "1"))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("cannot write ")
        .hasMessageContaining(name + ": ");
  }

  @Test
  void newFilesHaveTheUsualPermissions() throws IOException {
    assumeTrue(
        temporary.getFileSystem().supportedFileAttributeViews().contains("posix"),
        "POSIX permissions");
    Path usual = Files.writeString(temporary.resolve("usual"), "");

    new DirectorySink(root).write(List.of(file("a.js", "1")));

    assertThat(Files.getPosixFilePermissions(root.resolve("a.js")))
        .isEqualTo(Files.getPosixFilePermissions(usual));
  }

  private static GeneratedFile file(String path, String content) {
    return new GeneratedFile(Kind.SCRIPT, path, content);
  }

  private static void link(Path link, Path target) {
    try {
      Files.createSymbolicLink(link, target);
    } catch (IOException | UnsupportedOperationException problem) {
      assumeTrue(false, "symbolic links: " + problem.getMessage());
    }
  }

  private static List<String> filesUnder(Path root) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      return files
          .filter(Files::isRegularFile)
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .sorted()
          .toList();
    }
  }
}
