package io.ekkogen.diagnostic;

/** Text from a mapping, made fit to stand in a message. */
public final class Quoted {
  private static final int LONGEST = 60;

  private Quoted() {}

  /**
   * {@code text} in double quotes on one line: shortened when it is long, with whatever a terminal
   * would not show as a character written as a JSON escape.
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
