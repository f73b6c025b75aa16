package io.ekkogen.runtime.script;

import io.ekkogen.runtime.NativeHandle;

/** An array of strings, handles or copies that a script passes or receives. */
public final class ScriptArray<T> {
  private final T[] values;

  private ScriptArray(T[] values) {
    this.values = values;
  }

  /** Creates an array of {@code length} nulls. */
  public static ScriptArray<String> ofStrings(int length) {
    return new ScriptArray<>(new String[length]);
  }

  /** Creates an array of {@code length} nulls. */
  public static ScriptArray<NativeHandle> ofHandles(int length) {
    return new ScriptArray<>(new NativeHandle[length]);
  }

  /** Creates an array of {@code length} nulls. */
  public static ScriptArray<Object> ofObjects(int length) {
    return new ScriptArray<>(new Object[length]);
  }

  /** A view of {@code values}; null for null. */
  public static <T> ScriptArray<T> of(T[] values) {
    return values == null ? null : new ScriptArray<>(values);
  }

  /** The number of elements. */
  @ScriptAccess
  public int length() {
    return values.length;
  }

  /** An element; may be null. */
  @ScriptAccess
  public T get(int index) {
    return values[index];
  }

  /** Replaces an element; null is allowed. */
  @ScriptAccess
  public void set(int index, T value) {
    values[index] = value;
  }

  /** The array to pass to the call; null for null. */
  public static <T> T[] values(ScriptArray<T> array) {
    return array == null ? null : array.values;
  }
}
