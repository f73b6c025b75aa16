package io.ekkogen.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.maven.model.Plugin;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs libraries that a C compiler made. */
class NativesMojoTest {
  private static final Platform HERE = Platform.current();
  private static final String FILE = HERE.os().libraryFileName("fine");

  @TempDir Path directory;
  private Path mappings;
  private Path natives;
  private Path packed;

  @BeforeEach
  void layOut() throws IOException {
    mappings = Files.createDirectories(directory.resolve("src/main/ekkogen"));
    natives = directory.resolve("src/main/native");
    packed = directory.resolve("classes/META-INF/native").resolve(HERE.folder()).resolve(FILE);
    mapping("");
  }

  private void mapping(String more) throws IOException {
    Files.writeString(
        mappings.resolve("fine.ekko.json"),
        """
        {
          "library": {
            "%s": { "%s": "%s" },
            "windows": { "arm64": "fine.dll" }
          },
          "exports": {
            "add": {
              "returns": "int",
              "parameters": [{ "name": "a", "type": "int" }, { "name": "b", "type": "int" }]
            },
            "later": { "optional": true }%s
          }
        }
        """
            .formatted(HERE.os().key(), HERE.arch().key(), FILE, more));
  }

  private Path compile(String folder) throws Exception {
    Path source =
        Files.writeString(directory.resolve("fine.c"), "int add(int a, int b) { return a + b; }");
    Path library = Files.createDirectories(natives.resolve(folder)).resolve(FILE);
    int status =
        new ProcessBuilder("cc", "-shared", "-fPIC", "-o", library.toString(), source.toString())
            .start()
            .waitFor();
    assertThat(status).isZero();
    return library;
  }

  private void pack(boolean requiresAll) throws Exception {
    MavenProject project = new MavenProject();
    NativesMojo mojo = new NativesMojo();
    BindingsMojoTest.set(mojo, "sourceDirectory", mappings.toFile());
    BindingsMojoTest.set(mojo, "nativeDirectory", natives.toFile());
    BindingsMojoTest.set(mojo, "classesDirectory", directory.resolve("classes").toFile());
    BindingsMojoTest.set(mojo, "requireNatives", requiresAll);
    BindingsMojoTest.set(mojo, "project", project);
    BindingsMojoTest.set(
        mojo, "execution", new MojoExecution(new Plugin(), "natives", "default-cli"));
    mojo.execute();
  }

  @Test
  void packsAFileWhereTheRuntimeLooks() throws Exception {
    Path library = compile(HERE.folder());

    pack(false);

    assertThat(packed).hasSameBinaryContentAs(library);
  }

  @Test
  void acceptsTheNamesOfOsMavenPlugin() throws Exception {
    compile("linux-x86_64");

    pack(false);

    assertThat(packed).exists();
  }

  @Test
  void refusesAFileThatLacksAFunction() throws Exception {
    Path library = compile(HERE.folder());
    mapping(", \"subtract\": {}");

    assertThatThrownBy(() -> pack(false))
        .isInstanceOf(MojoFailureException.class)
        .hasMessageEndingWith("nothing was packed\n" + library + " lacks subtract");
    assertThat(packed).doesNotExist();
  }

  @Test
  void refusesAFileOfAnotherPlatform() throws Exception {
    Path library = compile("windows-arm64").resolveSibling("fine.dll");
    Files.move(library.resolveSibling(FILE), library);

    assertThatThrownBy(() -> pack(false))
        .hasMessageContaining(library + " is an ELF x86-64 library, Windows needs a PE one");
  }

  @Test
  void canRequireAFileForEachPlatform() throws Exception {
    compile(HERE.folder());

    assertThatThrownBy(() -> pack(true))
        .hasMessageContaining(natives + " has no windows-arm64/fine.dll, which ")
        .hasMessageNotContaining(HERE.folder());
  }

  @Test
  void refusesAFileWithAnotherHash() throws Exception {
    Path library = compile(HERE.folder());
    Path mapping = mappings.resolve("fine.ekko.json");
    Files.writeString(
        mapping,
        Files.readString(mapping)
            .replace(
                "\"" + FILE + "\"",
                "{ \"file\": \"%s\", \"sha256\": \"%s\" }".formatted(FILE, "0".repeat(64))));

    assertThatThrownBy(() -> pack(false))
        .hasMessageContaining(library + " has the hash ")
        .hasMessageContaining(", the mapping has 000000");
  }
}
