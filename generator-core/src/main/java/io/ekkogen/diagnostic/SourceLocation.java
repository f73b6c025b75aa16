package io.ekkogen.diagnostic;

/**
 * A stretch of a mapping's text.
 *
 * @param file the mapping, as {@link io.ekkogen.MappingSource#fileName} names it
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 * @param length in UTF-16 code units, at least 1; what the caret underlines
 */
public record SourceLocation(String file, int line, int column, int length) {

  /** {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
