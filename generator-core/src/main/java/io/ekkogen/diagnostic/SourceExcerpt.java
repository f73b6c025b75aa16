package io.ekkogen.diagnostic;

/**
 * A line of a mapping for display on a terminal, and the carets under a part of it.
 *
 * @param text the line; a long one is cut around the carets
 * @param carets blanks, then carets
 */
record SourceExcerpt(String text, String carets) {
  private static final int COLUMNS_BEFORE = 60;
  private static final int COLUMNS_IN_ALL = 110;
  private static final int MOST_CHARACTERS = 4 * COLUMNS_IN_ALL;

  /**
   * Creates an excerpt of {@code line} with carets under {@code length} UTF-16 code units from
   * {@code column}; the column may be after the end of the line.
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
      // Any number of combining marks takes no columns.
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
