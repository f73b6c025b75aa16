package io.ekkogen.golden;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Compiles TypeScript declarations, and scripts that use them, with {@code --strict}. Needs Node.
 */
public final class TypeScript {
  private static final String LIB = "/META-INF/resources/webjars/typescript/5.9.3/lib";

  private TypeScript() {}

  /**
   * Checks files in one run of {@code tsc --strict}, against the library of ES2022.
   *
   * @param folder where the files are put
   * @param files text by file name, such as {@code mathlib.d.ts} and {@code main.mjs}
   * @return the compiler's messages; empty if there are none
   */
  public static String check(Path folder, Map<String, String> files)
      throws IOException, InterruptedException {
    return check(folder, files, "es2022");
  }

  /**
   * The same with another library of JavaScript.
   *
   * @param lib such as {@code es2024}
   */
  static String check(Path folder, Map<String, String> files, String lib)
      throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                "node",
                Compiler.FILE.toString(),
                "--strict",
                "--noEmit",
                "--allowJs",
                "--checkJs",
                "--skipDefaultLibCheck",
                "--exactOptionalPropertyTypes",
                "--target",
                "es2022",
                "--module",
                "preserve",
                "--lib",
                lib));
    for (Map.Entry<String, String> file : files.entrySet()) {
      command.add(Files.writeString(folder.resolve(file.getKey()), file.getValue()).toString());
    }
    return Processes.run(command);
  }

  /** The compiler and the declarations of JavaScript's own library, unpacked once. */
  private static final class Compiler {
    static final Path FILE = unpack();

    private static Path unpack() {
      try {
        URI jar = TypeScript.class.getResource(LIB + "/_tsc.js").toURI();
        Path folder = Files.createTempDirectory("ekkogen-tsc");
        Runtime.getRuntime().addShutdownHook(new Thread(() -> delete(folder)));
        try (FileSystem content = FileSystems.newFileSystem(jar, Map.of());
            Stream<Path> files = Files.list(content.getPath(LIB))) {
          for (Path file : files.toList()) {
            String name = file.getFileName().toString();
            if (name.equals("_tsc.js") || name.matches("lib\\.(es|decorators).*\\.d\\.ts")) {
              Files.copy(file, folder.resolve(name));
            }
          }
        }
        return folder.resolve("_tsc.js");
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      } catch (URISyntaxException e) {
        throw new IllegalStateException(e);
      }
    }

    private static void delete(Path folder) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.toList()) {
          Files.delete(file);
        }
        Files.delete(folder);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
