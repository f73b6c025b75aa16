package io.ekkogen.emit;

import java.util.List;

/** Breaks and joins the lines of documentation comments. */
final class CommentLines {
  private CommentLines() {}

  /** Adds a line of a comment; with its last line a short comment becomes one line. */
  static void add(List<String> lines, String indent, String line) {
    if (line.equals("*/") && joins(lines, indent)) {
      return;
    }
    String begin = line.startsWith("* ") ? indent + "* " : indent;
    String text = line.substring(begin.length() - indent.length());
    String continuation = text.startsWith("@") ? "    " : "";
    LineWrap.wrap(text, LineBreaker.LENGTH - begin.length(), continuation)
        .forEach(wrapped -> lines.add((begin + wrapped).stripTrailing()));
  }

  private static boolean joins(List<String> lines, String indent) {
    int last = lines.size() - 1;
    String opening = indent.substring(1) + "/**";
    if (last < 1 || !lines.get(last - 1).equals(opening)) {
      return false;
    }
    String joined = opening + lines.get(last).substring(indent.length() + 1) + " */";
    if (joined.length() > LineBreaker.LENGTH) {
      return false;
    }
    lines.subList(last - 1, last + 1).clear();
    lines.add(joined);
    return true;
  }
}
