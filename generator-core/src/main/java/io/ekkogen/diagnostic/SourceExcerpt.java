package io.ekkogen.diagnostic;

/**
 * A line of a mapping as a terminal can show it, and the carets that stand under a part of it.
 *
 * @param text the line, cut around the carets when it is long
 * @param carets blanks, then carets
 */
record SourceExcerpt(String text, String carets) {
  private static final int COLUMNS_BEFORE = 60;
  private static final int COLUMNS_IN_ALL = 110;
  private static final int MOST_CHARACTERS = 4 * COLUMNS_IN_ALL;

  /**
   * Shows {@code line} with {@code length} UTF-16 code units from {@code column} underlined; a
   * column behind the line's end gets its caret there.
   */
  static SourceExcerpt of(String line, int column, int length) {
    int start = Math.min(Math.max(column - 1, 0), line.length());
    int end = (int) Math.min((long) start + Math.max(length, 1), line.length());

    int from = start;
    int before = 0;
    while (from > 0 && start - from < COLUMNS_IN_ALL) {
      int codePoint = line.codePointBefore(from);
      if (before + DisplayText.width(codePoint) > COLUMNS_BEFORE) {
        break;
      }
      before += DisplayText.width(codePoint);
      from -= Character.charCount(codePoint);
    }

    StringBuilder text = new StringBuilder(from > 0 ? "…" : "");
    int blanks = before + text.length();
    int columns = text.length();
    int underlined = 0;
    int to = from;
    while (to < line.length()) {
      int codePoint = line.codePointAt(to);
      int width = DisplayText.width(codePoint);
      // Marks take no column, however many there are.
      if (columns + width > COLUMNS_IN_ALL || to - from > MOST_CHARACTERS) {
        text.append('…');
        break;
      }
      text.append(DisplayText.of(codePoint));
      columns += width;
      if (to >= start && to < end) {
        underlined += width;
      }
      to += Character.charCount(codePoint);
    }
    return new SourceExcerpt(
        text.toString(), " ".repeat(blanks) + "^".repeat(Math.max(underlined, 1)));
  }
}
