package io.ekkogen.emit.java.source;

/** Writes text of a mapping into Java so that it stays text. */
public final class JavaText {
  private JavaText() {}

  /**
   * A string literal of ASCII: whatever ends a line or is not seen is an escape.
   *
   * <p>JavaPoet's own literals hold what Unicode calls line separators, at which it then breaks the
   * line.
   */
  public static String literal(String text) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> {
          if (c < ' ' || c > '~') {
            literal.append("\\u%04x".formatted((int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('"').toString();
  }
}
