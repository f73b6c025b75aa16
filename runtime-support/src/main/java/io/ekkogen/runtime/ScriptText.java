package io.ekkogen.runtime;

/** The text buffer that a script passes: a {@code ref} or {@code out} string. */
public final class ScriptText {
  private final StringBuilder builder = new StringBuilder();

  /** The text now. */
  @ScriptAccess
  public String get() {
    return builder.toString();
  }

  /** Replaces the text; null is no text. */
  @ScriptAccess
  public void set(String text) {
    builder.setLength(0);
    if (text != null) {
      builder.append(text);
    }
  }

  /** What the call is given; null for null. */
  public static StringBuilder builder(ScriptText text) {
    return text == null ? null : text.builder;
  }
}
