package io.ekkogen.runtime.js.imports;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Creates the source text that {@code import} reads for a file or a specifier. For anything but an
 * ES module, it is a few lines that get the instance from the registry, which {@code require} uses
 * too.
 */
final class ModuleTexts {
  private static final Pattern SCHEME = Pattern.compile("[A-Za-z][A-Za-z0-9+.-]*:");
  private static final String META = "import.meta";

  /** Completes {@code import.meta}. */
  private static final String DESCRIBE = "$ekkogen.describe(" + META + ");";

  private static final Pattern MENTION = Pattern.compile("native:[A-Za-z0-9_-]+");

  /** For each native: specifier, the directory of the last module whose text contains it. */
  private final Map<String, Path> importers = new LinkedHashMap<>();

  private final ModuleFiles files;
  private final SourceMaps sourceMaps;
  private final CommonJs commonJs;
  private final BuiltinModules builtins;
  private final Path workingDirectory;

  ModuleTexts(
      ModuleFiles files,
      SourceMaps sourceMaps,
      CommonJs commonJs,
      BuiltinModules builtins,
      Path workingDirectory) {
    this.files = files;
    this.sourceMaps = sourceMaps;
    this.commonJs = commonJs;
    this.builtins = builtins;
    this.workingDirectory = workingDirectory;
  }

  /** The text for a file that exists. */
  String ofFile(Path file) throws IOException {
    return switch (commonJs.kindOf(file)) {
      case COMMONJS -> "export default $ekkogen(" + quote(file.toString()) + ");\n";
      case JSON -> files.readText(file);
      case UNCOMPILED ->
          throw new NoSuchFileException(file.toString(), null, UncompiledScripts.advice(file));
      default -> remembered(file);
    };
  }

  /**
   * The text for {@code native:…}, {@code std:…} or an unknown scheme.
   *
   * @throws NoSuchFileException with a reason for the script's author
   */
  String ofSpecifier(String specifier) throws NoSuchFileException {
    if (!BuiltinModules.isBuiltin(specifier)) {
      throw new NoSuchFileException(
          specifier,
          null,
          SCHEME.matcher(specifier).lookingAt()
              ? "modules are files, packages, and the names that begin with native:, std: and node:"
              : ImportResolver.missing(specifier));
    }
    try {
      // The engine does not pass the importer of a URI. Assume the last module whose text contains
      // it.
      Path directory = importers.getOrDefault(specifier, workingDirectory);
      return shim(specifier, builtins.exportsOf(specifier, directory));
    } catch (UnavailableModuleException e) {
      throw new NoSuchFileException(specifier, null, e.getMessage());
    }
  }

  private String remembered(Path file) throws IOException {
    String text = files.readText(file);
    Matcher mention = MENTION.matcher(text);
    while (mention.find()) {
      importers.put(mention.group(), file.getParent());
    }
    String before = text.contains(META) ? DESCRIBE : "";
    sourceMaps.register(file, text, before.length());
    // on the first line, so that line numbers are those of the file
    return before + (text.startsWith("#!") ? "//" + text.substring(2) : text);
  }

  private static String shim(String specifier, List<String> exports) {
    StringBuilder text =
        new StringBuilder("const module = $ekkogen(" + quote(specifier) + ");\n")
            .append("export default module;\n");
    int count = 0;
    for (String export : exports) {
      if (!export.equals("default")) {
        String name = quote(export);
        text.append(
            "const e%d = module[%s];\nexport { e%d as %s };\n".formatted(count, name, count, name));
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
