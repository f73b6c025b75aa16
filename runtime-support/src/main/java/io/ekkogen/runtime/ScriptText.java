package io.ekkogen.runtime;

/** The text buffer that a script passes or gets: a {@code ref} or {@code out} string. */
public final class ScriptText {
  private final StringBuilder builder;

  /** Of a buffer without text. */
  public ScriptText() {
    this(new StringBuilder());
  }

  private ScriptText(StringBuilder builder) {
    this.builder = builder;
  }

  /** What a script gets for what native code passes; null for null. */
  public static ScriptText of(StringBuilder text) {
    return text == null ? null : new ScriptText(text);
  }

  /** The text now. */
  @ScriptAccess
  public String get() {
    return builder.toString();
  }

  /** Replaces the text; null empties it. */
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
