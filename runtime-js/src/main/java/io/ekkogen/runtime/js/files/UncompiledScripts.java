package io.ekkogen.runtime.js.files;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Recognizes scripts in languages that the engine does not run: TypeScript and JSX. */
public final class UncompiledScripts {
  private static final Set<String> EXTENSIONS = Set.of(".ts", ".mts", ".cts", ".tsx", ".jsx");

  private UncompiledScripts() {}

  public static boolean contains(Path file) {
    return EXTENSIONS.contains(extension(file.getFileName().toString()));
  }

  /** What to do about such a file. */
  public static String advice(Path file) {
    return "%s must be compiled to JavaScript first, for example with tsc or esbuild: the engine does not run %s files"
        .formatted(file, extension(file.getFileName().toString()));
  }

  /** Such a file from which a missing script would be compiled, if there is one. */
  public static Optional<Path> sourceOf(Path missing, ModuleFiles files) {
    if (missing.getFileName() == null) {
      return Optional.empty();
    }
    String name = missing.getFileName().toString();
    String extension = extension(name);
    String stem = name.substring(0, name.length() - extension.length());
    List<String> names =
        switch (extension) {
          case ".js" -> List.of(stem + ".ts", stem + ".tsx", stem + ".jsx");
          case ".mjs" -> List.of(stem + ".mts");
          case ".cjs" -> List.of(stem + ".cts");
          default -> List.of(name + ".ts", name + ".tsx", name + ".mts", name + ".cts");
        };
    return names.stream()
        .map(missing::resolveSibling)
        .flatMap(file -> files.find(file).stream())
        .findFirst();
  }

  private static String extension(String name) {
    int dot = name.lastIndexOf('.');
    return dot < 0 ? "" : name.substring(dot);
  }
}
