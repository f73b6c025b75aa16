package io.ekkogen.runtime.js.imports;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Resolves specifiers to files, for {@code require} and for bare names in {@code import}: relative
 * and absolute files with or without extension, directories, and packages in {@code node_modules}.
 */
final class FileResolver {
  /** The maximum length in characters; longer than the paths of most systems. */
  private static final int MAX_LENGTH = 4096;

  private static final int SHOWN_LENGTH = 200;
  private static final List<String> EXTENSIONS = List.of("", ".js", ".cjs", ".json");

  private final ModuleFiles files;
  private final PackageFiles packages;

  FileResolver(ModuleFiles files, PackageFiles packages) {
    this.files = files;
    this.packages = packages;
  }

  /** Shortens a specifier that is too long to name anything. */
  static String shorten(String specifier) {
    return specifier.length() > MAX_LENGTH ? specifier.substring(0, SHOWN_LENGTH) + "…" : specifier;
  }

  /** Whether a specifier names a package rather than a path. */
  static boolean isBare(String specifier) {
    return !specifier.isEmpty()
        && !specifier.startsWith("/")
        && !specifier.equals(".")
        && !specifier.equals("..")
        && !specifier.startsWith("./")
        && !specifier.startsWith("../")
        && !isAbsolute(specifier);
  }

  /**
   * Resolves a specifier of {@code require}.
   *
   * @param directory the directory of the requiring script
   * @return the real path of a regular file
   */
  Optional<Path> require(String specifier, Path directory) {
    if (specifier.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return isBare(specifier)
          ? inNodeModules(specifier, directory, false)
          : fileOrDirectory(directory.resolve(specifier).normalize());
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
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
    if (specifier.length() > MAX_LENGTH) {
      return Optional.empty();
    }
    try {
      return inNodeModules(specifier, directory, true);
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
      Optional<Path> found = exported.isPresent() ? exported : fileOrDirectory(direct);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Path> fileOrDirectory(Path path) {
    Optional<Path> file = withExtension(path);
    if (file.isPresent()) {
      return file;
    }
    Optional<Path> main =
        packages
            .mainOf(path)
            .map(target -> path.resolve(target).normalize())
            .flatMap(
                target -> {
                  Optional<Path> named = withExtension(target);
                  return named.isPresent() ? named : withExtension(target.resolve("index"));
                });
    return main.isPresent() ? main : withExtension(path.resolve("index"));
  }

  private Optional<Path> withExtension(Path path) {
    if (path.getFileName() == null) {
      return Optional.empty();
    }
    for (String extension : EXTENSIONS) {
      Optional<Path> file = files.find(path.resolveSibling(path.getFileName() + extension));
      if (file.isPresent()) {
        return file;
      }
    }
    return Optional.empty();
  }

  private static boolean isAbsolute(String specifier) {
    try {
      return Path.of(specifier).isAbsolute();
    } catch (InvalidPathException e) {
      return false;
    }
  }
}
