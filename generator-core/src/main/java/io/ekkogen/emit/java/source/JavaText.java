package io.ekkogen.emit.java.source;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.UnicodeEscape;
import io.ekkogen.model.type.Text;

/** Writes text of a mapping into Java code so that it stays text. */
public final class JavaText {
  private JavaText() {}

  /**
   * A string literal of ASCII: whatever ends a line or is not seen is an escape.
   *
   * <p>JavaPoet's own literals hold what Unicode calls line separators, at which it then breaks the
   * line.
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

  /**
   * A method of the same object, as it is called; one called {@code yield} only with the object.
   */
  public static String ownMethod(String name) {
    return name.equals("yield") ? "this.yield" : name;
  }
}
