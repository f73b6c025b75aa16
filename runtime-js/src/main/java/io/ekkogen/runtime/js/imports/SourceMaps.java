package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.files.JsonObjects;
import io.ekkogen.runtime.js.files.ModuleFiles;
import io.ekkogen.runtime.script.ScriptAccess;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The positions of errors in the files that a context has read: those of the source map, and those
 * on a line on which the host inserts text. A map is read when an error in its file is first shown.
 */
final class SourceMaps {
  private static final String COMMENT = "//# sourceMappingURL=";
  private static final String BASE64 = ";base64,";

  /**
   * A file with a map or inserted text.
   *
   * @param mapUrl null without a map
   * @param inserted the number of characters that precede the file's text on its first line
   */
  private record MappedFile(Path path, String mapUrl, int inserted) {}

  private final Map<String, MappedFile> mapped = new HashMap<>();
  private final Map<String, Optional<SourceMap>> read = new HashMap<>();
  private final ModuleFiles files;
  private final JsonObjects json;
  private final SyntaxErrors syntaxErrors;
  private final Consumer<SourceMaps> onFirst;

  /**
   * @param onFirst called with this when the first such file is read
   */
  SourceMaps(
      ModuleFiles files,
      JsonObjects json,
      SyntaxErrors syntaxErrors,
      Consumer<SourceMaps> onFirst) {
    this.files = files;
    this.json = json;
    this.syntaxErrors = syntaxErrors;
    this.onFirst = onFirst;
  }

  /** Notes where a file's map is, if it has one, and how much is inserted before its text. */
  void register(Path file, String text, int inserted) {
    int comment = text.lastIndexOf(COMMENT);
    if (comment >= 0 || inserted > 0) {
      String url =
          comment < 0 ? null : text.substring(comment + COMMENT.length()).split("\\s", 2)[0];
      mapped.put(file.toString(), new MappedFile(file, url, inserted));
      if (mapped.size() == 1) {
        onFirst.accept(this);
      }
    }
  }

  /** The position {@code file:line:column} to show for one; null if it is to be shown as it is. */
  @ScriptAccess
  public String original(String filename, int line, int column) {
    MappedFile file = mapped.get(filename);
    if (file == null) {
      return null;
    }
    Optional<SourceMap> map = read.get(filename);
    if (map == null) {
      map = text(file).flatMap(json::parse).flatMap(SourceMap::of);
      read.put(filename, map);
    }
    int inserted = line == 1 ? file.inserted() : 0;
    int own = Math.max(column - inserted, 1);
    return map.flatMap(found -> found.find(line, own))
        .map(at -> shown(at.source(), file) + ":" + at.line() + ":" + at.column())
        .orElse(inserted == 0 ? null : filename + ":" + line + ":" + own);
  }

  /** Rewrites the first lines of a stack. */
  @ScriptAccess
  public String explain(String header) {
    return syntaxErrors.explain(header);
  }

  private Optional<String> text(MappedFile file) {
    try {
      String url = file.mapUrl();
      if (url == null) {
        return Optional.empty();
      }
      if (!url.startsWith("data:")) {
        return Optional.of(files.readText(file.path().resolveSibling(url)));
      }
      int data = url.indexOf(BASE64);
      return data < 0
          ? Optional.empty()
          : Optional.of(
              new String(
                  Base64.getDecoder().decode(url.substring(data + BASE64.length())),
                  StandardCharsets.UTF_8));
    } catch (IOException | IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Sources are relative to the map. */
  private static String shown(String source, MappedFile file) {
    if (source.contains("://")) {
      return source;
    }
    try {
      Path map =
          file.mapUrl().startsWith("data:")
              ? file.path()
              : file.path().resolveSibling(file.mapUrl());
      return map.resolveSibling(source).normalize().toString();
    } catch (InvalidPathException e) {
      return source;
    }
  }
}
