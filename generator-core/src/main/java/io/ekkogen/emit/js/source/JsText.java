package io.ekkogen.emit.js.source;

import io.ekkogen.emit.LineBreaker;
import io.ekkogen.emit.LineWrap;
import io.ekkogen.emit.UnicodeEscape;
import io.ekkogen.emit.VisibleText;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Writes text of a mapping into JavaScript and TypeScript. */
public final class JsText {
  private static final Pattern TAG_SIGN = Pattern.compile("(^|[\\s{])@");
  private static final Pattern BLANK_LINES = Pattern.compile("\\n\\s*\\n\\s*");
  private static final Pattern HTML_END = Pattern.compile("<(?=/(?i:script)|!--)");

  private JsText() {}

  /** The text of a file, with long lines broken. */
  public static String file(String source) {
    return String.join("\n", LineBreaker.JAVASCRIPT.lines(source)) + "\n";
  }

  /** A string literal. */
  public static String string(Text text) {
    return string(text.characters());
  }

  /** A string literal. */
  public static String string(String text) {
    StringBuilder literal = new StringBuilder("'");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\'', '\\' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        // What a page of HTML would take for the end of its script.
        case '/', '!' -> literal.append(i > 0 && text.charAt(i - 1) == '<' ? "\\" : "").append(c);
        default -> UnicodeEscape.append(literal, c);
      }
    }
    return literal.append('\'').toString();
  }

  /** A constant of a type. */
  public static String literal(Object value, Type type) {
    if (value instanceof Text text) {
      return string(text);
    }
    return value instanceof BigInteger number
        ? integer(number, type.scalar().orElseThrow())
        : String.valueOf(value);
  }

  /** A number; for types of 8 bytes a bigint. */
  public static String integer(BigInteger value, ScalarType type) {
    return value + (type == ScalarType.LONG || type == ScalarType.ULONG ? "n" : "");
  }

  /** String literals, with commas between them. */
  public static String strings(List<String> texts) {
    return texts.stream().map(JsText::string).collect(Collectors.joining(", "));
  }

  /** Text of a mapping for a comment: nothing in it ends the comment, is a tag, or is hidden. */
  static String prose(Text text) {
    String untagged = TAG_SIGN.matcher(harmless(text).strip()).replaceAll("$1&#64;");
    return BLANK_LINES.matcher(untagged).replaceAll("\n\n");
  }

  /** C code for a comment. */
  static String code(Text text) {
    String code = LineWrap.keepDeclarations(harmless(text));
    return code.contains("`") ? "``" + code.replace("``", "` `") + " ``" : "`" + code + "`";
  }

  private static String harmless(Text text) {
    String visible = VisibleText.of(text.characters()).replace("*/", "* /");
    return visible.indexOf('<') < 0 ? visible : HTML_END.matcher(visible).replaceAll("&lt;");
  }
}
