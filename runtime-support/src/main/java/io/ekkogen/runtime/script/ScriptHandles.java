package io.ekkogen.runtime.script;

import io.ekkogen.runtime.NativeHandle;

/** An array of handles that a script passes. */
public final class ScriptHandles {
  private final NativeHandle[] values;

  /** Creates an array of {@code length} nulls. */
  public ScriptHandles(int length) {
    values = new NativeHandle[length];
  }

  /** The number of elements. */
  @ScriptAccess
  public int length() {
    return values.length;
  }

  /** An element; may be null. */
  @ScriptAccess
  public NativeHandle get(int index) {
    return values[index];
  }

  /** Replaces an element; null is allowed. */
  @ScriptAccess
  public void set(int index, NativeHandle value) {
    values[index] = value;
  }

  /** The array to pass to the call; null for null. */
  public static NativeHandle[] values(ScriptHandles handles) {
    return handles == null ? null : handles.values;
  }
}
