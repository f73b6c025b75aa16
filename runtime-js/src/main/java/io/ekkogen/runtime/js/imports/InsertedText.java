package io.ekkogen.runtime.js.imports;

import java.util.Optional;
import java.util.stream.Stream;

/**
 * The text that the host puts before that of a file, on its first line, so that line numbers are
 * those of the file. The columns of errors on that line are corrected.
 */
final class InsertedText {
  /** Begins the function around a CommonJS file. */
  static final String WRAPPER = "(function (exports, require, module, __filename, __dirname) {";

  static final String META = "import.meta";

  /** Completes {@code import.meta}. */
  static final String DESCRIBE = "$ekkogen.describe(" + META + ");";

  private InsertedText() {}

  /** The text of the host at the beginning of a line; empty if there is none. */
  static Optional<String> in(String line) {
    return Stream.of(WRAPPER, DESCRIBE).filter(line::startsWith).findFirst();
  }
}
