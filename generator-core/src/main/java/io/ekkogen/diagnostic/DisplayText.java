package io.ekkogen.diagnostic;

/**
 * Converts text for display on a terminal: replaces invisible characters, and computes the number
 * of columns.
 */
final class DisplayText {
  private static final String TAB = "    ";

  /** East Asian wide and full-width characters and emoji, in pairs of first and last. */
  private static final int[] WIDE = {
    0x1100, 0x115F, 0x2E80, 0x303E, 0x3041, 0xA4CF, 0xA960, 0xA97C, 0xAC00, 0xD7A3, 0xF900, 0xFAFF,
    0xFE30, 0xFE6F, 0xFF01, 0xFF60, 0xFFE0, 0xFFE6, 0x1F300, 0x1F64F, 0x1F680, 0x1F6FF, 0x1F900,
    0x1F9FF, 0x20000, 0x3FFFD
  };

  private DisplayText() {}

  /**
   * Whether a terminal shows {@code codePoint} as a character or a blank. Control characters move
   * the cursor or worse, format characters reorder the line, and unpaired surrogates cannot be
   * printed.
   */
  static boolean isShown(int codePoint) {
    return switch (Character.getType(codePoint)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /**
   * The text to print for {@code codePoint}: itself, blanks for a tab, or a visible replacement.
   */
  static String of(int codePoint) {
    if (codePoint == '\t') {
      return TAB;
    }
    if (codePoint < 0x20) {
      return Character.toString(0x2400 + codePoint); // the picture of the control character
    }
    if (codePoint == 0x7F) {
      return "\u2421";
    }
    return isShown(codePoint) ? Character.toString(codePoint) : "\uFFFD";
  }

  /** {@code text} with every character converted by {@link #of(int)}. */
  static String of(String text) {
    StringBuilder shown = new StringBuilder(text.length());
    text.codePoints().forEach(codePoint -> shown.append(of(codePoint)));
    return shown.toString();
  }

  /** The number of columns of {@link #of(int)}: 0 for combining marks, 2 for wide characters. */
  static int width(int codePoint) {
    if (codePoint == '\t') {
      return TAB.length();
    }
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    for (int i = 0; i < WIDE.length; i += 2) {
      if (codePoint >= WIDE[i] && codePoint <= WIDE[i + 1]) {
        return 2;
      }
    }
    return 1;
  }
}
