package io.ekkogen.emit.js.glue.kind;

/**
 * A conversion as it is written around a value.
 *
 * @param before a call of the runtime up to the value; empty where nothing is converted
 */
public record Conversion(String before) {
  /** For values that are the same on both sides. */
  public static final Conversion NONE = new Conversion("");

  /** What is written after the value. */
  public String after() {
    return before.isEmpty() ? "" : ")";
  }

  /** The converted value. */
  public String of(String value) {
    return before + value + after();
  }
}
