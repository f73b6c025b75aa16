package io.ekkogen.model.type;

/**
 * Text of a mapping, which may hold anything. Its characters are seen only by what writes text into
 * a language so that it stays text; nothing else can put them into a generated file.
 */
public record Text(String characters) {

  /** Whether it is exactly this. */
  public boolean is(String other) {
    return characters.equals(other);
  }

  /** Not the characters, which would end up in a file unescaped. */
  @Override
  public String toString() {
    return "[text]";
  }
}
