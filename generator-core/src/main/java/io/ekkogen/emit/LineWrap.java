package io.ekkogen.emit;

import java.util.ArrayList;
import java.util.List;

/** Breaks the lines of comments. */
public final class LineWrap {
  /** A space that no line is broken at; nothing that is emitted holds this character. */
  private static final String KEPT_SPACE = "\0";

  private LineWrap() {}

  /** C code of which no declaration is broken apart: only where a list goes on. */
  public static String keepDeclarations(String code) {
    return code.replaceAll("(?<![,;{]) ", KEPT_SPACE);
  }

  /**
   * The lines of {@code text}, broken at spaces where they are longer than {@code width}; a word
   * that is longer stays whole.
   *
   * @param continuation what lines begin with that go on
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
    return line.replace(KEPT_SPACE, " ").stripTrailing();
  }
}
