package io.ekkogen.emit;

import java.util.ArrayList;
import java.util.List;

/** Breaks the lines of text at spaces. */
public final class LineWrap {
  /** A space at which lines are not broken. Emitted text never contains this character. */
  private static final char KEPT_SPACE = '\0';

  private LineWrap() {}

  /** Keeps a part of a line together. */
  static String keep(String part) {
    return part.replace(' ', KEPT_SPACE);
  }

  /** Keeps the declarations of C code on one line each; lists of them may be broken. */
  public static String keepDeclarations(String code) {
    StringBuilder kept = new StringBuilder(code);
    for (int i = 0; i < kept.length(); i++) {
      boolean endsDeclaration = i > 0 && ",;{".indexOf(code.charAt(i - 1)) >= 0;
      if (code.charAt(i) == ' ' && !endsDeclaration) {
        kept.setCharAt(i, KEPT_SPACE);
      }
    }
    return kept.toString();
  }

  /**
   * Breaks the lines of {@code text} at spaces if they are longer than {@code width}. Longer words
   * stay whole.
   *
   * @param continuation the indentation of continued lines
   */
  public static List<String> wrap(String text, int width, String continuation) {
    List<String> lines = new ArrayList<>();
    for (String line : text.split("\n", -1)) {
      String indent = "";
      int start = 0;
      while (indent.length() + line.length() - start > width) {
        int last = start + width - indent.length();
        int space = line.lastIndexOf(' ', last);
        boolean holdsText = space - start + indent.length() > continuation.length();
        space = holdsText ? space : line.indexOf(' ', last);
        if (space < 0) {
          break;
        }
        lines.add(shown(indent + line.substring(start, space)));
        start = space + 1;
        indent = continuation;
      }
      lines.add(shown(indent + line.substring(start)));
    }
    return lines;
  }

  private static String shown(String line) {
    return line.replace(KEPT_SPACE, ' ').stripTrailing();
  }
}
