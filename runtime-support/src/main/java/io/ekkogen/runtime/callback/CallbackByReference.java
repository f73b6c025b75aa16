package io.ekkogen.runtime.callback;

/**
 * A {@code ref} or {@code out} parameter whose type is a callback. What it has is kept reachable
 * while the call runs; what native code keeps longer has to be registered.
 *
 * @param <C> the callback interface
 */
public final class CallbackByReference<C> {
  private C value;

  /** Null. */
  public CallbackByReference() {}

  /** The value given. */
  public CallbackByReference(C value) {
    this.value = value;
  }

  /** The object that was set, or what native code left: Java's own object, or its own function. */
  public C getValue() {
    return value;
  }

  public void setValue(C value) {
    this.value = value;
  }
}
