package io.ekkogen.runtime.js.imports;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Resolves specifiers to files, for {@code require} and for bare names in {@code import}: relative
 * and absolute files with or without extension, directories, and packages in {@code node_modules}.
 */
record FileResolver(ModuleFiles files, PackageFiles packages) {
  /** The maximum length in characters; longer than the paths of most systems. */
  private static final int MAX_LENGTH = 4096;

  private static final int SHOWN_LENGTH = 200;
  private static final List<String> EXTENSIONS = List.of("", ".js", ".cjs", ".json");

  /** Shortens a specifier that is too long to name anything. */
  static String shorten(String specifier) {
    return specifier.length() > MAX_LENGTH ? specifier.substring(0, SHOWN_LENGTH) + "…" : specifier;
  }

  /** Whether a specifier names a package rather than a path. */
  static boolean isBare(String specifier) {
    return !List.of("", ".", "..").contains(specifier.split("/", 2)[0]) && !isAbsolute(specifier);
  }

  /**
   * Resolves a specifier of {@code require}.
   *
   * @param directory the directory of the requiring script
   * @return the real path of a regular file
   */
  Optional<Path> require(String specifier, Path directory) {
    return find(
        specifier,
        () ->
            isBare(specifier)
                ? inNodeModules(specifier, directory, false)
                : fileOrDirectory(directory.resolve(specifier).normalize()));
  }

  /**
   * Whether a specifier that {@link #require} did not find is a path that leads outside the
   * readable folders.
   */
  boolean leadsOutside(String specifier, Path directory) {
    try {
      return !isBare(specifier) && files.leadsOutside(directory.resolve(specifier));
    } catch (InvalidPathException e) {
      return false;
    }
  }

  /** Resolves a bare name in {@code import}. */
  Optional<Path> importBare(String specifier, Path directory) {
    return find(specifier, () -> inNodeModules(specifier, directory, true));
  }

  private static Optional<Path> find(String specifier, Supplier<Optional<Path>> search) {
    try {
      return specifier.length() > MAX_LENGTH ? Optional.empty() : search.get();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> inNodeModules(String specifier, Path directory, boolean forImport) {
    int end = specifier.indexOf('/', specifier.startsWith("@") ? specifier.indexOf('/') + 1 : 0);
    String name = end < 0 ? specifier : specifier.substring(0, end);
    String subpath = end < 0 ? "." : "." + specifier.substring(end);
    for (Path base = directory; base != null; base = base.getParent()) {
      Path modules = base.resolve("node_modules");
      Path folder = modules.resolve(name).normalize();
      Optional<Path> exported =
          packages
              .exportOf(folder, subpath, forImport)
              .map(target -> folder.resolve(target).normalize())
              .filter(target -> target.startsWith(folder))
              .flatMap(files::find);
      Path direct = modules.resolve(specifier).normalize();
      if (!direct.startsWith(folder)) {
        return Optional.empty();
      }
      Optional<Path> found = exported.or(() -> fileOrDirectory(direct));
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Path> fileOrDirectory(Path path) {
    return withExtension(path)
        .or(
            () ->
                packages
                    .mainOf(path)
                    .map(target -> path.resolve(target).normalize())
                    .flatMap(main -> withExtension(main).or(() -> indexOf(main))))
        .or(() -> indexOf(path));
  }

  private Optional<Path> indexOf(Path directory) {
    return withExtension(directory.resolve("index"));
  }

  private Optional<Path> withExtension(Path path) {
    return path.getFileName() == null
        ? Optional.empty()
        : EXTENSIONS.stream()
            .map(extension -> path.resolveSibling(path.getFileName() + extension))
            .flatMap(file -> files.find(file).stream())
            .findFirst();
  }

  private static boolean isAbsolute(String specifier) {
    try {
      return Path.of(specifier).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
