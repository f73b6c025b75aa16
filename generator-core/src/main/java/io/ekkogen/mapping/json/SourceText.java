package io.ekkogen.mapping.json;

import io.ekkogen.diagnostic.SourceLocation;
import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

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
    IntPredicate endsLine =
        i -> text.charAt(i) == '\n' || (text.charAt(i) == '\r' && !text.startsWith("\n", i + 1));
    IntStream ends = IntStream.range(0, text.length()).filter(endsLine);
    return IntStream.concat(IntStream.of(0), ends.map(i -> i + 1)).toArray();
  }
}
