package io.ekkogen.runtime.js.files;

/** A position in a text, both numbers from 1; shown as {@code line:column}. */
public record TextPosition(int line, int column) {

  /** The position of a character. */
  public static TextPosition of(String text, int offset) {
    int line = 1;
    int begin = 0;
    for (int end = text.indexOf('\n'); end >= 0 && end < offset; end = text.indexOf('\n', begin)) {
      line++;
      begin = end + 1;
    }
    return new TextPosition(line, offset - begin + 1);
  }

  @Override
  public String toString() {
    return line + ":" + column;
  }
}
