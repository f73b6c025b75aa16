package io.ekkogen.runtime.js.imports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.js.files.CheckedRead;
import io.ekkogen.runtime.js.files.ModuleFiles;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "links need a privilege there")
class CheckedReadTest {
  private static final String OUTSIDE = "outside";
  private Path root;
  private Path file;

  @BeforeEach
  void folder(@TempDir Path temp) throws IOException {
    Path folder = temp.toRealPath();
    root = folder.resolve("root");
    file = write(root.resolve("a/b/c.txt"), "inside");
    write(folder.resolve("outside/b/c.txt"), OUTSIDE);
  }

  private static Path write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    return Files.writeString(file, text);
  }

  @Test
  void aFolderThatBecameALinkAfterTheCheckIsNotFollowed() throws IOException {
    ModuleFiles files = new ModuleFiles();
    files.addRoot(root);
    assertThat(files.find(file)).contains(file);
    assertThat(CheckedRead.BYTES.read(root, file)).asString().isEqualTo("inside");
    Files.move(root.resolve("a"), root.resolveSibling("was"));
    Files.createSymbolicLink(root.resolve("a"), Path.of("../outside"));
    assertThat(file).hasContent(OUTSIDE);
    assertThatThrownBy(() -> CheckedRead.BYTES.read(root, file)).isInstanceOf(IOException.class);
  }

  @Test
  void aFileThatBecameALinkAfterTheCheckIsNotFollowed() throws IOException {
    Files.delete(file);
    Files.createSymbolicLink(file, Path.of("../../../outside/b/c.txt"));
    assertThat(file).hasContent(OUTSIDE);
    assertThatThrownBy(() -> CheckedRead.BYTES.read(root, file)).isInstanceOf(IOException.class);
  }

  @Test
  void aRootThatIsOneFileIsThatFileAlone() throws IOException {
    assertThat(CheckedRead.BYTES.read(file, file)).asString().isEqualTo("inside");
  }
}
