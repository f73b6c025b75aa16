package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.files.ModuleFiles;
import io.ekkogen.runtime.js.files.PackageFiles;
import io.ekkogen.runtime.js.files.PackageFiles.Description;
import io.ekkogen.runtime.js.files.UncompiledScripts;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Resolves names by what package.json files declare: {@code main}, exports and imports. */
record PackageResolver(ModuleFiles files, PackageFiles descriptions) {
  private static final String EXPORTS = "exports";
  private static final String IMPORTS = "imports";

  /** The {@code main} of the package in a directory. */
  Optional<String> mainOf(Path directory) throws UnavailableModuleException {
    return valid(descriptions.in(directory)).flatMap(description -> description.text("main"));
  }

  /** The package in a directory, if it declares its exports, which then are all that it has. */
  Optional<Description> withExports(Path directory) throws UnavailableModuleException {
    return valid(descriptions.in(directory)).filter(PackageResolver::hasExports);
  }

  /** The package that a directory belongs to, if it has this name and declares its exports. */
  Optional<Description> withExports(String name, Path directory) throws UnavailableModuleException {
    return valid(descriptions.nearest(directory))
        .filter(own -> own.text("name").equals(Optional.of(name)) && hasExports(own));
  }

  private static Optional<Description> valid(Optional<Description> description)
      throws UnavailableModuleException {
    Optional<String> fault = description.flatMap(Description::fault);
    if (fault.isPresent()) {
      throw new UnavailableModuleException("ERR_INVALID_PACKAGE_CONFIG", fault.get());
    }
    return description;
  }

  private static boolean hasExports(Description description) {
    return description.members().get(EXPORTS) != null;
  }

  /**
   * The file that a package exports.
   *
   * @param subpath {@code .}, or begins with {@code ./}
   */
  Path exportOf(Description description, String name, String subpath, boolean forImport)
      throws UnavailableModuleException {
    Map<?, ?> exports = PackageTargets.entries(description.members().get(EXPORTS));
    Set<String> conditions = PackageTargets.conditions(forImport);
    String target =
        PackageTargets.find(exports, subpath, conditions)
            .orElseThrow(
                () ->
                    new UnavailableModuleException(
                        "ERR_PACKAGE_PATH_NOT_EXPORTED",
                        "Package '%s' does not export '%s' to %s. The exports of %s are: %s"
                            .formatted(
                                name,
                                subpath,
                                forImport ? "import" : "require",
                                description.folder().resolve("package.json"),
                                PackageTargets.names(exports, conditions))));
    Path file = inside(description, EXPORTS, subpath, target);
    return files
        .find(file)
        .orElseThrow(
            () ->
                new UnavailableModuleException(
                    "MODULE_NOT_FOUND",
                    "Package '%s' exports '%s' as %s, which cannot be read%s"
                        .formatted(name, subpath, file, built(file))));
  }

  private String built(Path file) {
    return UncompiledScripts.sourceOf(file, files)
        .map(source -> ": " + UncompiledScripts.advice(source))
        .orElse("");
  }

  /**
   * The specifier for a name that begins with {@code #}, in the package of a directory: an absolute
   * path, or the name of a package or builtin module.
   */
  String importOf(String name, Path directory, boolean forImport)
      throws UnavailableModuleException {
    Optional<Description> description = valid(descriptions.nearest(directory));
    Map<?, ?> imports =
        description
            .map(found -> found.members().get(IMPORTS))
            .map(found -> found instanceof Map<?, ?> entries ? entries : null)
            .orElse(Map.of());
    Set<String> conditions = PackageTargets.conditions(forImport);
    String target =
        PackageTargets.find(imports, name, conditions)
            .orElseThrow(
                () ->
                    new UnavailableModuleException(
                        "ERR_PACKAGE_IMPORT_NOT_DEFINED",
                        description
                            .map(
                                found ->
                                    "The imports of %s do not define '%s'; they define: %s"
                                        .formatted(
                                            found.folder().resolve("package.json"),
                                            FileResolver.shorten(name),
                                            PackageTargets.names(imports, conditions)))
                            .orElse(
                                "'%s' is defined by the imports of a package.json, but there is none above %s"
                                    .formatted(FileResolver.shorten(name), directory))));
    return FileResolver.isBare(target)
        ? target
        : inside(description.orElseThrow(), IMPORTS, name, target).toString();
  }

  private static Path inside(Description description, String member, String name, String target)
      throws UnavailableModuleException {
    Path folder = description.folder();
    Path file = folder.resolve(target).normalize();
    if (!target.startsWith("./") || !file.startsWith(folder)) {
      throw new UnavailableModuleException(
          "ERR_INVALID_PACKAGE_TARGET",
          "The %s of %s have '%s' as '%s': expected a path in the package that begins with './'"
              .formatted(member, folder.resolve("package.json"), name, target));
    }
    return file;
  }
}
