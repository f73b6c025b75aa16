package io.ekkogen.emit.java.source;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.UnicodeEscape;
import io.ekkogen.model.type.Text;

/** Writes text of a mapping into Java code. */
public final class JavaText {
  private JavaText() {}

  /**
   * A string literal of printable ASCII; other characters are escaped.
   *
   * <p>JavaPoet's literals contain Unicode line separators unescaped, and JavaPoet then breaks the
   * line there.
   */
  public static CodeBlock literal(Text value) {
    String text = value.characters();
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"', '\\' -> literal.append('\\').append(c);
        case '\n' -> literal.append("\\n");
        case '\r' -> literal.append("\\r");
        case '\t' -> literal.append("\\t");
        default -> UnicodeEscape.append(literal, c);
      }
    }
    return CodeBlock.of("$L", literal.append('"'));
  }

  /** The name for a call of a method of the same object; {@code yield} needs {@code this}. */
  public static String ownMethod(String name) {
    return name.equals("yield") ? "this.yield" : name;
  }
}
