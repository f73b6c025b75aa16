package io.ekkogen.emit;

/** Text of a mapping as comments may show it: nothing in it is hidden or reorders what is seen. */
public final class VisibleText {
  private VisibleText() {}

  /**
   * {@code text} with lines that end in {@code \n}, and with control and format characters as their
   * numbers.
   */
  public static String of(String text) {
    StringBuilder visible = new StringBuilder();
    text.replaceAll("\\R", "\n")
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

  private static boolean isHidden(int c) {
    return Character.isISOControl(c) && c != '\n' && c != '\t'
        || Character.getType(c) == Character.FORMAT
        || Character.getType(c) == Character.SURROGATE;
  }
}
