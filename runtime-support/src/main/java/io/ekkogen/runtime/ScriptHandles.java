package io.ekkogen.runtime;

/** An array of handles that a script passes. */
public final class ScriptHandles {
  private final NativeHandle[] values;

  /** As many nulls. */
  public ScriptHandles(int length) {
    values = new NativeHandle[length];
  }

  /** How many there are. */
  @ScriptAccess
  public int length() {
    return values.length;
  }

  /** One of them, or null. */
  @ScriptAccess
  public NativeHandle get(int index) {
    return values[index];
  }

  /** Replaces one of them; null is allowed. */
  @ScriptAccess
  public void set(int index, NativeHandle value) {
    values[index] = value;
  }

  /** What the call is given; null for null. */
  public static NativeHandle[] values(ScriptHandles handles) {
    return handles == null ? null : handles.values;
  }
}
