package io.ekkogen.diagnostic;

/**
 * A range of a mapping's text.
 *
 * @param file the mapping's {@link io.ekkogen.MappingSource#fileName}
 * @param line from 1
 * @param column from 1, in UTF-16 code units
 * @param length in UTF-16 code units, at least 1; the range that carets underline
 */
public record SourceLocation(String file, int line, int column, int length) {

  /** {@code file:line:column}. */
  @Override
  public String toString() {
    return file + ":" + line + ":" + column;
  }
}
