package io.ekkogen.emit.js.source;

import io.ekkogen.emit.LineWrap;
import java.util.List;
import java.util.stream.Collectors;

/** Breaks lines of JavaScript and TypeScript that are too long. */
public final class JsLines {
  private static final int LINE_LENGTH = 100;

  private JsLines() {}

  /**
   * A list between {@code before} and {@code after}: on one line where that fits, else on lines of
   * its own, filled. A test of a value's type has its own line, or two.
   *
   * @param indent what all lines begin with
   */
  public static String list(String indent, String before, List<String> items, String after) {
    String line = indent + before + String.join(", ", items) + after;
    return line.length() <= LINE_LENGTH || items.isEmpty()
        ? line
        : indent
            + before.stripTrailing()
            + "\n"
            + fill(indent + "  ", items)
            + indent
            + after.stripLeading();
  }

  private static String fill(String indent, List<String> items) {
    StringBuilder lines = new StringBuilder();
    String line = "";
    boolean isFull = false;
    for (String item : items) {
      boolean isAlone = item.startsWith("typeof ");
      if (!line.isEmpty()
          && (isFull || isAlone || line.length() + item.length() + 2 > LINE_LENGTH)) {
        lines.append(line).append('\n');
        line = "";
      }
      line += (line.isEmpty() ? indent : " ") + (isAlone ? broken(indent, item) : item) + ",";
      isFull = isAlone;
    }
    return lines.append(line, 0, line.length() - 1).append('\n').toString();
  }

  private static String broken(String indent, String test) {
    if (indent.length() + test.length() < LINE_LENGTH) {
      return test;
    }
    int question = test.indexOf(" ? ");
    return test.substring(0, question) + "\n" + indent + " " + test.substring(question);
  }

  /** The body of an arrow function after its head: on the same line where that fits. */
  public static String arrow(String head, String body) {
    String joined = head + " " + body.strip();
    return joined.length() <= LINE_LENGTH && !body.contains("\n") ? joined : head + "\n" + body;
  }

  /** Text broken at spaces, in lines that begin with {@code indent} and go on two spaces deeper. */
  public static List<String> filled(String indent, String text) {
    return LineWrap.wrap(text, LINE_LENGTH - indent.length(), "  ").stream()
        .map(line -> indent + line)
        .toList();
  }

  /**
   * A documentation comment.
   *
   * @param text one paragraph or more
   */
  static String comment(String indent, String text) {
    int width = LINE_LENGTH - indent.length() - " * ".length();
    List<String> lines = LineWrap.wrap(text.strip(), width, "");
    if (lines.size() == 1 && lines.get(0).length() + 4 <= width) {
      return indent + "/** " + lines.get(0) + " */\n";
    }
    return lines.stream()
        .map(line -> (indent + " * " + line).stripTrailing() + "\n")
        .collect(Collectors.joining("", indent + "/**\n", indent + " */\n"));
  }
}
