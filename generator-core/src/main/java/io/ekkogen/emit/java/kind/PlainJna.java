package io.ekkogen.emit.java.kind;

/**
 * Where plain JNA converts a kind of type correctly.
 *
 * @param argument an argument that is not a reference
 */
public record PlainJna(boolean argument, boolean reference, boolean result) {
  static final PlainJna ALWAYS = new PlainJna(true, true, true);
  public static final PlainJna NEVER = new PlainJna(false, false, false);
}
