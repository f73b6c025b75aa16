package io.ekkogen.emit.java.source;

import io.ekkogen.emit.LineBreaker;
import java.util.ArrayList;
import java.util.List;

/** Changes JavaPoet's layout to what people write. */
final class SourceTidy {
  private SourceTidy() {}

  static String tidy(String source) {
    List<String> lines = new ArrayList<>();
    for (String line : LineBreaker.JAVA.lines(source.stripTrailing())) {
      lines.add(line);
      closeEmptyBody(lines);
      joinConstants(lines);
    }
    return String.join("\n", lines) + "\n";
  }

  /** Puts an empty body on one line. */
  private static void closeEmptyBody(List<String> lines) {
    String last = fromEnd(lines, 1);
    String opening = fromEnd(lines, 2);
    if (last.strip().equals("}") && opening.endsWith(") {")) {
      lines.subList(lines.size() - 2, lines.size()).clear();
      lines.add(opening + "}");
    }
  }

  /** Removes blank lines between constants of one line. */
  private static void joinConstants(List<String> lines) {
    if (isConstant(fromEnd(lines, 1))
        && fromEnd(lines, 2).isEmpty()
        && isConstant(fromEnd(lines, 3))) {
      lines.remove(lines.size() - 2);
    }
  }

  private static boolean isConstant(String line) {
    return line.startsWith("  static final ") && line.endsWith(";");
  }

  private static String fromEnd(List<String> lines, int position) {
    return lines.size() < position ? "" : lines.get(lines.size() - position);
  }
}
