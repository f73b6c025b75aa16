package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.files.ModuleFiles;
import io.ekkogen.runtime.js.files.PackageFiles.Description;
import io.ekkogen.runtime.js.files.UncompiledScripts;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Resolves specifiers to files, for {@code require} and for bare names in {@code import}: relative
 * and absolute files with or without extension, directories, and packages in {@code node_modules}.
 */
record FileResolver(ModuleFiles files, PackageResolver packages) {
  /** The maximum length in characters; longer than the paths of most systems. */
  private static final int MAX_LENGTH = 4096;

  private static final int SHOWN_LENGTH = 200;
  private static final List<String> EXTENSIONS = List.of("", ".js", ".cjs", ".json");

  /**
   * The parts of a specifier.
   *
   * @param subpath {@code .}, or begins with {@code ./}
   */
  private record PackageName(String name, String subpath) {
    static PackageName of(String specifier) {
      int scope = specifier.startsWith("@") ? specifier.indexOf('/') + 1 : 0;
      int end = specifier.indexOf('/', scope);
      return end < 0
          ? new PackageName(specifier, ".")
          : new PackageName(specifier.substring(0, end), "." + specifier.substring(end));
    }
  }

  private interface Search {
    Optional<Path> run() throws UnavailableModuleException;
  }

  /** Shortens a specifier that is too long to name anything. */
  static String shorten(String specifier) {
    return specifier.length() > MAX_LENGTH ? specifier.substring(0, SHOWN_LENGTH) + "…" : specifier;
  }

  /** Whether a specifier names a package rather than a path. */
  static boolean isBare(String specifier) {
    return !List.of("", ".", "..").contains(specifier.split("/", 2)[0]) && !isAbsolute(specifier);
  }

  /**
   * Replaces a name that begins with {@code #} by the specifier that the {@code imports} of the
   * package.json has for it, which may also be the name of a package or of a builtin module.
   */
  String mapped(String specifier, Path directory, boolean forImport)
      throws UnavailableModuleException {
    return specifier.startsWith("#")
        ? packages.importOf(specifier, directory, forImport)
        : specifier;
  }

  /**
   * Resolves a specifier of {@code require}.
   *
   * @param directory the directory of the requiring script
   * @return the real path of a regular file
   */
  Optional<Path> require(String specifier, Path directory) throws UnavailableModuleException {
    return find(
        specifier,
        () ->
            isBare(specifier)
                ? inNodeModules(specifier, directory, false)
                : fileOrDirectory(directory.resolve(specifier).normalize()));
  }

  /** Resolves a bare name in {@code import}. */
  Optional<Path> importBare(String specifier, Path directory) throws UnavailableModuleException {
    return find(specifier, () -> inNodeModules(specifier, directory, true));
  }

  /**
   * Explains why a path or a package was not found; empty if there is nothing to say but that.
   *
   * @param directory the directory of the script that names it
   */
  Optional<String> whyMissing(String specifier, Path directory) {
    try {
      return isBare(specifier)
          ? missingFile(specifier, directory)
          : whyMissing(directory.resolve(specifier));
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  /** Explains why a file was not found. */
  Optional<String> whyMissing(Path file) {
    return files.leadsOutside(file)
        ? Optional.of(files.explanation())
        : UncompiledScripts.sourceOf(file, files).map(UncompiledScripts::advice);
  }

  /** Names the package that a file was looked for in, if it is there. */
  private Optional<String> missingFile(String specifier, Path directory) {
    PackageName name = PackageName.of(specifier);
    String missing =
        name.subpath().equals(".")
            ? "neither the file of its \"main\" nor an index file"
            : "no file '%s'".formatted(name.subpath());
    return Stream.iterate(directory, Objects::nonNull, Path::getParent)
        .map(base -> base.resolve("node_modules").resolve(name.name()))
        .flatMap(folder -> files.locate(folder).stream())
        .findFirst()
        .map(folder -> "package '%s' in %s has %s".formatted(name.name(), folder, missing));
  }

  private static Optional<Path> find(String specifier, Search search)
      throws UnavailableModuleException {
    try {
      return specifier.length() > MAX_LENGTH ? Optional.empty() : search.run();
    } catch (InvalidPathException e) {
      return Optional.empty();
    }
  }

  private Optional<Path> inNodeModules(String specifier, Path directory, boolean forImport)
      throws UnavailableModuleException {
    PackageName parts = PackageName.of(specifier);
    String name = parts.name();
    String subpath = parts.subpath();
    Optional<Description> own = packages.withExports(name, directory);
    if (own.isPresent()) {
      return Optional.of(packages.exportOf(own.get(), name, subpath, forImport));
    }
    for (Path base = directory; base != null; base = base.getParent()) {
      Path modules = base.resolve("node_modules");
      Path folder = modules.resolve(name).normalize();
      Path direct = modules.resolve(specifier).normalize();
      if (!folder.startsWith(modules) || !direct.startsWith(folder)) {
        return Optional.empty();
      }
      Optional<Description> description = packages.withExports(folder);
      if (description.isPresent()) {
        return Optional.of(packages.exportOf(description.get(), name, subpath, forImport));
      }
      Optional<Path> found = fileOrDirectory(direct);
      if (found.isPresent()) {
        return found;
      }
    }
    return Optional.empty();
  }

  private Optional<Path> fileOrDirectory(Path path) throws UnavailableModuleException {
    Optional<Path> file = withExtension(path);
    if (file.isPresent()) {
      return file;
    }
    return packages
        .mainOf(path)
        .map(target -> path.resolve(target).normalize())
        .flatMap(main -> withExtension(main).or(() -> indexOf(main)))
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
