package io.ekkogen.runtime;

/**
 * A {@code ref} or {@code out} parameter whose type is a callback. Its value is kept reachable
 * during the call; register callbacks that native code keeps longer.
 *
 * @param <C> the callback interface
 */
public final class CallbackByReference<C> {
  private C value;

  /** Creates a reference to null. */
  public CallbackByReference() {}

  /** Creates a reference to {@code value}. */
  public CallbackByReference(C value) {
    this.value = value;
  }

  /**
   * The object that was set, or the function that native code stored: a Java callback, or an object
   * that calls the native function.
   */
  public C getValue() {
    return value;
  }

  public void setValue(C value) {
    this.value = value;
  }
}
