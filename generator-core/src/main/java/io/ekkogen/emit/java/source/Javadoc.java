package io.ekkogen.emit.java.source;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.LineWrap;
import io.ekkogen.emit.VisibleText;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Builds Javadoc from arbitrary text.
 *
 * <p>Characters that would end the comment, start a Unicode escape or be interpreted by the javadoc
 * tool are written as HTML entities.
 */
public final class Javadoc {
  private static final Pattern PLAIN_CODE =
      Pattern.compile("[\\w$ ,;:()\\[\\]*.]*(?:\\{[\\w$ ,;:()\\[\\]*.]*})?");

  /** The sign before the version of a symbol: {@code memcpy@GLIBC_2.2.5}. */
  private static final Pattern VERSION_SIGN = Pattern.compile("(?<=\\w)@(?=\\w)");

  private static final Pattern BLANK_LINES = Pattern.compile("\\R\\s*\\R");

  private static final Pattern COMPARISON = Pattern.compile("^([<>=!]+)");

  private static final String SIGNATURES =
      """
      In a signature each letter is a type of C: {@code B}, {@code S}, {@code I} and {@code J} are \
      integers of 8, 16, 32 and 64 bits, {@code L} is {@code long}, {@code Z} {@code ssize_t}, \
      {@code c} {@code char}, {@code W} {@code wchar_t}, {@code F} {@code float}, {@code D} \
      {@code double}, {@code A} a pointer and {@code V} {@code void}; other small letters are \
      unsigned. Braces hold the members of a structure that is passed by value.\
      """;

  private final List<String> paragraphs = new ArrayList<>();
  private final List<String> tags = new ArrayList<>();

  /** Adds C code. */
  public Javadoc code(Text code) {
    return paragraph(inlineCode(code));
  }

  /** Adds a paragraph of HTML, which may contain tags of Javadoc. */
  public Javadoc paragraph(String html) {
    paragraphs.add(html);
    return this;
  }

  /** What raw signatures mean, for classes that contain some. */
  public Javadoc signatures() {
    return paragraph(SIGNATURES);
  }

  /** Adds text of a mapping; blank lines separate paragraphs. */
  public Javadoc text(Text text) {
    for (String paragraph : BLANK_LINES.split(text.characters())) {
      if (!paragraph.isBlank()) {
        paragraphs.add(escape(new Text(paragraph)));
      }
    }
    return this;
  }

  /** Adds a tag such as {@code @return}, with escaped text. */
  public Javadoc tag(String tag, String html) {
    tags.add("@" + tag + " " + html);
    return this;
  }

  public CodeBlock build() {
    List<String> lines = new ArrayList<>();
    for (String paragraph : paragraphs) {
      boolean first = lines.isEmpty();
      if (!first) {
        lines.add("");
      }
      lines.add(first ? paragraph : "<p>" + paragraph);
    }
    if (!tags.isEmpty() && !paragraphs.isEmpty()) {
      lines.add("");
    }
    lines.addAll(tags);
    return CodeBlock.of("$L", String.join("\n", lines));
  }

  /** A name of Java. */
  public static String inlineCode(String name) {
    return LineWrap.keepDeclarations("{@code " + name + "}");
  }

  /** C code, whose symbols may contain characters that the javadoc tool interprets. */
  public static String inlineCode(Text code) {
    return LineWrap.keepDeclarations(
        isPlain(code.characters())
            ? "{@code " + code.characters() + "}"
            : "<code>" + escape(code) + "</code>");
  }

  /** Whether {@code code} needs no escapes: it has no tags, and no braces but a structure's. */
  private static boolean isPlain(String code) {
    return PLAIN_CODE
        .matcher(code.indexOf('@') < 0 ? code : VERSION_SIGN.matcher(code).replaceAll(""))
        .matches();
  }

  /** {@code one of {@link Color}}. */
  public static String values(Type.Enum type) {
    String link = "{@link " + type.enumeration().javaName() + "}";
    return (type.enumeration().flags() ? "bits of " : "one of ") + link;
  }

  /** A condition such as {@code <0}, as C is formatted; it consists of names and numbers. */
  public static String condition(Text condition) {
    return COMPARISON.matcher(condition.characters()).replaceFirst("$1 ");
  }

  /** Escapes {@code text} for a Javadoc comment. */
  public static String escape(Text text) {
    StringBuilder escaped = new StringBuilder();
    String lines = VisibleText.of(text.characters().strip());
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
