package io.ekkogen.diagnostic;

/** Quotes text from a mapping for messages. */
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /**
   * {@code text} in double quotes on one line. Long text is shortened, and invisible characters are
   * written as JSON escapes.
   */
  public static String of(String text) {
    boolean cut = text.codePointCount(0, Math.min(text.length(), 2 * LONGEST + 1)) > LONGEST;
    int end = cut ? text.offsetByCodePoints(0, LONGEST) : text.length();
    StringBuilder quoted = new StringBuilder().append('"');
    text.substring(0, end).codePoints().forEach(codePoint -> append(quoted, codePoint));
    return quoted.append(cut ? "…\"" : "\"").toString();
  }

  private static void append(StringBuilder quoted, int codePoint) {
    switch (codePoint) {
      case '"', '\\' -> quoted.append('\\').appendCodePoint(codePoint);
      case '\n' -> quoted.append("\\n");
      case '\r' -> quoted.append("\\r");
      case '\t' -> quoted.append("\\t");
      default -> {
        if (DisplayText.isShown(codePoint)) {
          quoted.appendCodePoint(codePoint);
        } else {
          for (char unit : Character.toChars(codePoint)) {
            quoted.append(String.format("\\u%04x", (int) unit));
          }
        }
      }
    }
  }
}
