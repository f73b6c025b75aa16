package io.ekkogen.runtime;

/**
 * A {@code ref} or {@code out} parameter whose value is an object in Java. Not safe for use by
 * several threads at the same time.
 *
 * @param <T> the type of the value
 */
public abstract sealed class ObjectByReference<T>
    permits ArrayByReference, CallbackByReference, StringByReference, StructureByReference {
  private T value;

  ObjectByReference(T value) {
    this.value = value;
  }

  /** The value that was set, or the one that the call left; null for NULL. */
  public final T getValue() {
    return value;
  }

  public final void setValue(T value) {
    this.value = value;
  }

  /** The value alone. */
  @Override
  public final String toString() {
    return String.valueOf(value);
  }
}
