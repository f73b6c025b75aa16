package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.files.InvalidJsonException;
import io.ekkogen.runtime.js.files.JsonObjects;
import io.ekkogen.runtime.js.files.ModuleFiles;
import io.ekkogen.runtime.js.files.UncompiledScripts;
import io.ekkogen.runtime.js.imports.NamedImports.Subset;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Creates the source text that {@code import} reads for a file or a specifier. For anything but an
 * ES module, it is a few lines that get the instance from the registry, which {@code require} uses
 * too.
 */
final class ModuleTexts {
  /** The expression for a member of a builtin module. */
  private static final String MEMBER = "module[%s]";

  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");

  /** The most names that a native: module exports where an import names only some of them. */
  private static final int MAX_UNUSED_EXPORTS = 256;

  private static final Pattern MENTION = Pattern.compile("native:[A-Za-z0-9_-]+");

  /** For each native: specifier, the directory of the last module whose text contains it. */
  private final Map<String, Path> importers = new LinkedHashMap<>();

  private final NamedImports namedImports = new NamedImports();
  private final ModuleFiles files;
  private final SourceMaps sourceMaps;
  private final FileResolver resolver;
  private final CommonJs commonJs;
  private final BuiltinModules builtins;
  private final JsonObjects json;
  private final ReadModules modules;
  private final Path workingDirectory;

  ModuleTexts(
      ModuleFiles files,
      SourceMaps sourceMaps,
      FileResolver resolver,
      CommonJs commonJs,
      BuiltinModules builtins,
      JsonObjects json,
      ReadModules modules,
      Path workingDirectory) {
    this.files = files;
    this.sourceMaps = sourceMaps;
    this.resolver = resolver;
    this.commonJs = commonJs;
    this.builtins = builtins;
    this.json = json;
    this.modules = modules;
    this.workingDirectory = workingDirectory;
  }

  /** Replaces the specifiers in an error that only these texts have; returns others unchanged. */
  String explain(String shown) {
    return namedImports.original(shown);
  }

  /** The text for a file that exists. */
  String ofFile(Path file) throws IOException {
    return switch (commonJs.kindOf(file)) {
      case COMMONJS ->
          shim(file.toString(), exportsOf(file, new HashSet<>()), "$ekkogen.member(module, %s)");
      case JSON -> checkedJson(file);
      case UNCOMPILED ->
          throw new NoSuchFileException(file.toString(), null, UncompiledScripts.advice(file));
      default -> remembered(file);
    };
  }

  /** The text of a JSON file. The engine's own error would not name the file. */
  private String checkedJson(Path file) throws IOException {
    String text = files.readText(file);
    try {
      json.parse(file, text);
    } catch (InvalidJsonException e) {
      throw new NoSuchFileException(file.toString(), null, e.getMessage());
    }
    return text;
  }

  /**
   * The text for {@code native:…}, {@code std:…} or an unknown scheme.
   *
   * @throws NoSuchFileException with a reason for the script's author
   */
  String ofSpecifier(String specifier) throws NoSuchFileException {
    Subset subset = namedImports.subset(specifier);
    if (subset != null) {
      return shim(subset.specifier(), subset.names(), MEMBER);
    }
    if (!BuiltinModules.isBuiltin(specifier)) {
      throw new NoSuchFileException(
          specifier,
          null,
          SCHEME.matcher(specifier).lookingAt()
              ? "modules are files, packages, and the names that begin with native:, std: and node:"
              : ImportResolver.missing(specifier));
    }
    try {
      return shim(specifier, exportsOf(specifier), MEMBER);
    } catch (UnavailableModuleException e) {
      throw new NoSuchFileException(specifier, null, e.getMessage());
    }
  }

  private List<String> exportsOf(String specifier) throws UnavailableModuleException {
    // The engine does not pass the importer of a URI. Assume the last module that mentions it.
    Path directory = importers.getOrDefault(specifier, workingDirectory);
    return builtins.exportsOf(specifier, directory);
  }

  /** Whether a module is large, and has all names of a subset: the engine reports those missing. */
  private boolean isWorthwhile(Subset subset) {
    try {
      List<String> exports = exportsOf(subset.specifier());
      return exports.size() > MAX_UNUSED_EXPORTS && exports.containsAll(subset.names());
    } catch (UnavailableModuleException e) {
      return false; // reported when the module is imported
    }
  }

  private String remembered(Path file) throws IOException {
    String text = files.readText(file);
    modules.add(file);
    Matcher mention = MENTION.matcher(text);
    while (mention.find()) {
      importers.put(mention.group(), file.getParent());
    }
    text = namedImports.rewrite(text, this::isWorthwhile);
    String before = text.contains(InsertedText.META) ? InsertedText.DESCRIBE : "";
    sourceMaps.register(file, text, before.length());
    return before + (text.startsWith("#!") ? "//" + text.substring(2) : text);
  }

  /** The names that a CommonJS file and the files that it exports again seem to export. */
  private Set<String> exportsOf(Path file, Set<Path> seen) throws IOException {
    if (!seen.add(file) || commonJs.kindOf(file) != ScriptKind.COMMONJS) {
      return Set.of();
    }
    CommonJsExports found = CommonJsExports.of(files.readText(file));
    Set<String> names = new LinkedHashSet<>(found.names());
    for (String specifier : found.reexported()) {
      try {
        Optional<Path> other = resolver.require(specifier, file.getParent());
        if (other.isPresent()) {
          names.addAll(exportsOf(other.get(), seen));
        }
      } catch (UnavailableModuleException e) {
        // require reports it when the file runs
      }
    }
    return names;
  }

  /**
   * The text of a module that exports the members of an instance.
   *
   * @param read the expression for a member, whose name is quoted
   */
  private static String shim(String specifier, Collection<String> exports, String read) {
    StringBuilder text =
        new StringBuilder("const module = $ekkogen(" + quote(specifier) + ");\n")
            .append("export default module;\n");
    int count = 0;
    for (String export : exports) {
      if (!export.equals("default")) {
        String name = quote(export);
        text.append("const e").append(count).append(" = ").append(read.replace("%s", name));
        text.append(";\nexport { e").append(count).append(" as ").append(name).append(" };\n");
        count++;
      }
    }
    return text.toString();
  }

  private static String quote(String text) {
    StringBuilder quoted = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean plain = c >= ' ' && c < 0x7f && c != '"' && c != '\\';
      quoted.append(plain ? String.valueOf(c) : "\\u%04x".formatted((int) c));
    }
    return quoted.append('"').toString();
  }
}
