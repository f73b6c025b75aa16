package io.ekkogen.runtime.js.imports;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.regex.Pattern;

/** Resolves specifiers of {@code import}. */
record ImportResolver(FileResolver files) {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]+:.*");

  /**
   * Resolves the name of a package, or a name that begins with {@code #}.
   *
   * @param directory the directory of the importing script
   * @return the real path of a file, or the specifier of a builtin module
   */
  String resolveName(String name, Path directory) throws UnavailableModuleException {
    String mapped = files.mapped(name, directory, true);
    if (BuiltinModules.isBuiltin(mapped) || !FileResolver.isBare(mapped)) {
      return BuiltinModules.withScheme(mapped);
    }
    return files
        .importBare(mapped, directory)
        .map(Path::toString)
        .orElseThrow(
            () ->
                new UnavailableModuleException(
                    "MODULE_NOT_FOUND",
                    files.whyMissing(mapped, directory).orElse(missing(mapped))));
  }

  /** Explains why a package was not found. */
  static String missing(String name) {
    return "no node_modules folder above the importing script has this package"
        + BuiltinModules.hint(name);
  }

  /** The URL of a specifier, as {@code import.meta.resolve} returns it. Files need not exist. */
  String url(String specifier, Path directory) throws UnavailableModuleException {
    if (SCHEME.matcher(specifier).matches()) {
      return specifier;
    }
    try {
      if (!FileResolver.isBare(specifier)) {
        String url = directory.resolve(specifier).normalize().toUri().toString();
        return specifier.endsWith("/") && !url.endsWith("/") ? url + "/" : url;
      }
      String resolved = resolveName(specifier, directory);
      return BuiltinModules.isBuiltin(resolved) ? resolved : Path.of(resolved).toUri().toString();
    } catch (InvalidPathException e) {
      throw new UnavailableModuleException(
          "MODULE_NOT_FOUND", "'%s' is not a path".formatted(FileResolver.shorten(specifier)));
    }
  }
}
