package io.ekkogen.emit;

import java.util.regex.Pattern;

/** Makes hidden and reordering characters of a mapping's text visible in comments. */
public final class VisibleText {
  private static final Pattern LINE_BREAK = Pattern.compile("\\R");

  private VisibleText() {}

  /**
   * Ends lines with {@code \n}, and replaces control and format characters by their code points.
   */
  public static String of(String text) {
    if (text.chars().allMatch(VisibleText::isPlain)) {
      return text; // as nearly all is: names and types of C
    }
    StringBuilder visible = new StringBuilder();
    LINE_BREAK
        .matcher(text)
        .replaceAll("\n")
        .codePoints()
        .forEach(
            c -> {
              if (isHidden(c)) {
                visible.append("U+%04X".formatted(c));
              } else {
                visible.appendCodePoint(c);
              }
            });
    return visible.toString();
  }

  private static boolean isPlain(int c) {
    return c >= ' ' && c <= '~';
  }

  private static boolean isHidden(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t'
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.SURROGATE;
  }
}
