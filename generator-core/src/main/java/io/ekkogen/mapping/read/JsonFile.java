package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.EMPTY_FILE;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.json.JsonReader;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.SourceText;
import java.util.Optional;

/** Reads the bytes of a file as JSON with locations. */
final class JsonFile {
  private JsonFile() {}

  /**
   * Reads the value of a file.
   *
   * @param expected describes it, for an empty file
   * @return empty after a report
   */
  static Optional<JsonValue> read(
      String fileName, byte[] content, String expected, Diagnostics diagnostics) {
    return Utf8.decode(fileName, content, diagnostics)
        .filter(text -> isNotEmpty(text, expected, diagnostics))
        .flatMap(text -> JsonReader.read(text, diagnostics));
  }

  private static boolean isNotEmpty(SourceText text, String expected, Diagnostics diagnostics) {
    boolean empty = text.text().isBlank();
    if (empty) {
      diagnostics.report(EMPTY_FILE, text.locate(0, 1), "the file is empty", expected);
    }
    return !empty;
  }
}
