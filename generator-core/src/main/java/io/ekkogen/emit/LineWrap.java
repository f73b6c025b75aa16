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
      String rest = line;
      while (rest.length() > width) {
        int space = rest.lastIndexOf(' ', width);
        space = space > continuation.length() ? space : rest.indexOf(' ', width);
        if (space < 0) {
          break;
        }
        lines.add(shown(rest.substring(0, space)));
        rest = continuation + rest.substring(space + 1);
      }
      lines.add(shown(rest));
    }
    return lines;
  }

  private static String shown(String line) {
    return line.replace(KEPT_SPACE, " ").stripTrailing();
  }
}
