package io.ekkogen.mapping.json;

import io.ekkogen.diagnostic.SourceLocation;
import java.util.Arrays;

/** A text and the offsets of its lines. A line ends in {@code \n}, {@code \r} or {@code \r\n}. */
public final class SourceText {
  private final String file;
  private final String text;
  private final int[] lineStarts;

  /**
   * @param file the text's name, as diagnostics print it
   */
  public SourceText(String file, String text) {
    this.file = file;
    this.text = text;
    this.lineStarts = lineStarts(text);
  }

  /** The text. */
  public String text() {
    return text;
  }

  /** The location of {@code length} UTF-16 code units from {@code offset}; at least of one. */
  public SourceLocation locate(int offset, int length) {
    int found = Arrays.binarySearch(lineStarts, offset);
    int line = found >= 0 ? found : -found - 2;
    return new SourceLocation(file, line + 1, offset - lineStarts[line] + 1, Math.max(length, 1));
  }

  private static int[] lineStarts(String text) {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean inPair = c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n';
      if (c == '\n' || (c == '\r' && !inPair)) {
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, 2 * count);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
