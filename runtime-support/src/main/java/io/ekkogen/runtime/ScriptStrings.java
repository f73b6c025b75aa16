package io.ekkogen.runtime;

/** An array of strings that a script passes or gets. */
public final class ScriptStrings {
  private final String[] values;

  /** As many nulls. */
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

  /** How many there are. */
  @ScriptAccess
  public int length() {
    return values.length;
  }

  /** One of them, or null. */
  @ScriptAccess
  public String get(int index) {
    return values[index];
  }

  /** Replaces one of them; null is allowed. */
  @ScriptAccess
  public void set(int index, String value) {
    values[index] = value;
  }

  /** What the call is given; null for null. */
  public static String[] values(ScriptStrings strings) {
    return strings == null ? null : strings.values;
  }
}
