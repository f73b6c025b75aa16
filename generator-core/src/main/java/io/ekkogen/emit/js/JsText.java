package io.ekkogen.emit.js;

import io.ekkogen.emit.VisibleText;
import java.util.List;
import java.util.stream.Collectors;

/** Writes text of a mapping into JavaScript and TypeScript so that it stays text. */
final class JsText {
  private JsText() {}

  /** A string literal. */
  static String string(String text) {
    StringBuilder literal = new StringBuilder("'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\'', '\\' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        default -> {
          if (c < ' ' || c > '~') {
            literal.append("\\u%04x".formatted((int) c));
          } else {
            literal.append(c);
          }
        }
      }
    }
    return literal.append('\'').toString();
  }

  static String strings(List<String> texts) {
    return texts.stream().map(JsText::string).collect(Collectors.joining(", ", "[", "]"));
  }

  /** A documentation comment of one or more lines, indented. */
  static String comment(String indent, List<String> paragraphs) {
    List<String> lines =
        paragraphs.stream()
            .flatMap(paragraph -> safe(paragraph).lines())
            .map(String::strip)
            .toList();
    if (lines.size() == 1) {
      return indent + "/** " + lines.get(0) + " */\n";
    }
    return lines.stream()
        .map(line -> (indent + " * " + line).stripTrailing() + "\n")
        .collect(Collectors.joining("", indent + "/**\n", indent + " */\n"));
  }

  /** Nothing that ends the comment, and nothing that cannot be seen. */
  private static String safe(String text) {
    return VisibleText.of(text).replace("*/", "* /");
  }
}
