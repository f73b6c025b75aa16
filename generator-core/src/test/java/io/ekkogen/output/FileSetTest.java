package io.ekkogen.output;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class FileSetTest {
  private static GeneratedFile java(String path) {
    return new GeneratedFile(GeneratedFile.Kind.JAVA, path, "");
  }

  @Test
  void keepsTheOrderOfWhatIsAdded() {
    FileSet files = new FileSet();

    assertThat(files.add(Path.of("a"), List.of(java("b.java"), java("a.java")))).isEmpty();
    assertThat(files.add(Path.of("b"), List.of(java("c.java")))).isEmpty();

    assertThat(files.files())
        .extracting(GeneratedFile::path)
        .containsExactly("b.java", "a.java", "c.java");
  }

  @Test
  void saysOncePerMappingWhichPathIsTaken() {
    FileSet files = new FileSet();
    files.add(Path.of("a"), List.of(java("Point.java"), java("Size.java")));
    files.add(Path.of("b"), List.of(java("Color.java")));

    assertThat(
            files.add(
                Path.of("c"), List.of(java("Point.java"), java("size.java"), java("COLOR.java"))))
        .containsExactly(
            "a and c would both write Point.java", "b and c would both write COLOR.java");
  }
}
