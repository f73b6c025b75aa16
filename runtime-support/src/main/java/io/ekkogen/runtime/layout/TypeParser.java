package io.ekkogen.runtime.layout;

import java.util.ArrayList;
import java.util.List;

/** Parses the notation described in {@link Signature}. */
final class TypeParser {
  private final String text;
  private int position;

  TypeParser(String text) {
    this.text = text;
  }

  /**
   * Parses one type, such as {@code {DD}}.
   *
   * @throws IllegalArgumentException when {@code text} is not one type
   */
  static CType parseType(String text) {
    TypeParser parser = new TypeParser(text);
    CType type = parser.type();
    parser.end();
    return type;
  }

  boolean at(char expected) {
    return position < text.length() && text.charAt(position) == expected;
  }

  void expect(char expected) {
    if (!at(expected)) {
      throw error("'" + expected + "' expected");
    }
    position++;
  }

  void end() {
    if (position != text.length()) {
      throw error("nothing more expected");
    }
  }

  /** Parses a type that a parameter can have. */
  CType value() {
    CType type = member();
    if (type instanceof CArray) {
      throw error("an array is not passed by value");
    }
    return type;
  }

  CType type() {
    if (position >= text.length()) {
      throw error("a type expected");
    }
    return switch (text.charAt(position)) {
      case '{' -> struct('{', '}');
      case '<' -> struct('<', '>');
      case '[' -> array();
      default -> CScalar.ofCode(text.charAt(position++));
    };
  }

  private CType member() {
    CType type = type();
    if (type == CScalar.VOID) {
      throw error("void is not a value type");
    }
    return type;
  }

  private CArray array() {
    expect('[');
    CType element = member();
    int count = number();
    expect(']');
    return new CArray(element, count);
  }

  private CStruct struct(char open, char close) {
    expect(open);
    int pack = option('!');
    int align = option('^');
    int leastSize = option('#');
    List<CMember> members = new ArrayList<>();
    while (!at(close)) {
      int offset = at('@') ? option('@') : CMember.PLACED;
      CType type = member();
      boolean isNamed = !at('.');
      int bits = CMember.NO_BITS;
      if (at(':') || at('.')) {
        position++;
        bits = number();
      }
      members.add(new CMember(type, bits, isNamed, offset));
    }
    expect(close);
    return new CStruct(open == '<', members, pack, align, leastSize);
  }

  /** Parses a number between {@code sign} and a space; 0 if the sign is absent. */
  private int option(char sign) {
    if (!at(sign)) {
      return 0;
    }
    position++;
    int number = number();
    expect(' ');
    return number;
  }

  private int number() {
    int start = position;
    while (position < text.length() && Character.isDigit(text.charAt(position))) {
      position++;
    }
    try {
      return Integer.parseInt(text, start, position, 10);
    } catch (NumberFormatException e) {
      throw error("a number expected");
    }
  }

  IllegalArgumentException error(String problem) {
    return new IllegalArgumentException(
        "Signature \"" + text + "\", position " + position + ": " + problem);
  }
}
