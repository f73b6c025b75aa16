package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.VisibleText;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Builds Javadoc out of text that may hold anything.
 *
 * <p>What would end the comment, start a Unicode escape or mean something to the javadoc tool is
 * written as HTML entities, so that every character is shown and none is interpreted.
 */
final class Javadoc {
  /** What is left of 100 columns beside an indented {@code * }. */
  private static final int LINE_LENGTH = 94;

  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  /** C code, shown as such. */
  Javadoc code(String code) {
    return paragraph(inlineCode(code));
  }

  /** Text of ours, which may hold tags of Javadoc. */
  Javadoc paragraph(String html) {
    paragraphs.add(html);
    return this;
  }

  /** Text of a mapping; blank lines part paragraphs. */
  Javadoc text(String text) {
    for (String paragraph : text.split("\\R\\s*\\R")) {
      if (!paragraph.isBlank()) {
        paragraphs.add(escape(paragraph.strip()));
      }
    }
    return this;
  }

  /** A tag such as {@code @return}, with text that is already escaped. */
  Javadoc tag(String tag, String html) {
    tags.add("@" + tag + " " + html);
    return this;
  }

  CodeBlock build() {
    String text =
        paragraphs.stream().collect(Collectors.joining("\n\n<p>"))
            + (tags.isEmpty() || paragraphs.isEmpty() ? "" : "\n\n")
            + String.join("\n", tags);
    return CodeBlock.of("$L", text.lines().map(Javadoc::wrap).collect(Collectors.joining("\n")));
  }

  /** Breaks a long line at spaces. */
  private static String wrap(String line) {
    StringBuilder wrapped = new StringBuilder();
    String rest = line;
    while (rest.length() > LINE_LENGTH) {
      int space = rest.lastIndexOf(' ', LINE_LENGTH);
      space = space > 0 ? space : rest.indexOf(' ', LINE_LENGTH);
      if (space <= 0) {
        break;
      }
      wrapped.append(rest, 0, space).append('\n');
      rest = rest.substring(space + 1);
    }
    return wrapped.append(rest).toString();
  }

  static String inlineCode(String code) {
    return "{@code " + escapeInsideCode(code) + "}";
  }

  /**
   * Prototypes hold no braces but balanced ones, and names that are checked; a guard all the same.
   */
  private static String escapeInsideCode(String code) {
    return code.replace("*/", "* /").replace("\\", "");
  }

  /** Makes {@code text} harmless in a Javadoc comment. */
  static String escape(String text) {
    StringBuilder escaped = new StringBuilder();
    String lines = VisibleText.of(text);
    for (int i = 0; i < lines.length(); i++) {
      char c = lines.charAt(i);
      switch (c) {
        case '&' -> escaped.append("&amp;");
        case '<' -> escaped.append("&lt;");
        case '>' -> escaped.append("&gt;");
        case '@' -> escaped.append("&#64;");
        case '{' -> escaped.append("&#123;");
        case '}' -> escaped.append("&#125;");
        case '\\' -> escaped.append("&#92;");
        case '*' -> escaped.append("&#42;");
        case '/' -> escaped.append(i > 0 && lines.charAt(i - 1) == '*' ? "&#47;" : "/");
        default -> escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
