package io.ekkogen.runtime.script;

/** An array of strings that a script passes or receives. */
public final class ScriptStrings {
  private final String[] values;

  /** Creates an array of {@code length} nulls. */
  public ScriptStrings(int length) {
    this(new String[length]);
  }

  private ScriptStrings(String[] values) {
    this.values = values;
  }

  /** A view of {@code values}; null for null. */
  public static ScriptStrings of(String[] values) {
    return values == null ? null : new ScriptStrings(values);
  }

  /** The number of elements. */
  @ScriptAccess
  public int length() {
    return values.length;
  }

  /** An element; may be null. */
  @ScriptAccess
  public String get(int index) {
    return values[index];
  }

  /** Replaces an element; null is allowed. */
  @ScriptAccess
  public void set(int index, String value) {
    values[index] = value;
  }

  /** The array to pass to the call; null for null. */
  public static String[] values(ScriptStrings strings) {
    return strings == null ? null : strings.values;
  }
}
