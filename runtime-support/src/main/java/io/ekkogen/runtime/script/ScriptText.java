package io.ekkogen.runtime.script;

/** A text buffer that a script passes or receives: a {@code ref} or {@code out} string. */
public final class ScriptText {
  private final StringBuilder builder;

  /** Creates an empty buffer. */
  public ScriptText() {
    this(new StringBuilder());
  }

  private ScriptText(StringBuilder builder) {
    this.builder = builder;
  }

  /** Converts text from native code for a script; null for null. */
  public static ScriptText of(StringBuilder text) {
    return text == null ? null : new ScriptText(text);
  }

  /** The current text. */
  @ScriptAccess
  public String get() {
    return builder.toString();
  }

  /** Replaces the text; null clears it. */
  @ScriptAccess
  public void set(String text) {
    builder.setLength(0);
    if (text != null) {
      builder.append(text);
    }
  }

  /** The builder to pass to the call; null for null. */
  public static StringBuilder builder(ScriptText text) {
    return text == null ? null : text.builder;
  }
}
