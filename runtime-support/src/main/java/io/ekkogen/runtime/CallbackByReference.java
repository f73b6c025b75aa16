package io.ekkogen.runtime;

/**
 * A {@code ref} or {@code out} parameter whose type is a callback. After a call the value is the
 * function that native code stored: a Java callback, or an object that calls the native function.
 * The value is kept reachable during the call; register callbacks that native code keeps longer.
 *
 * @param <C> the callback interface
 */
public final class CallbackByReference<C> extends ObjectByReference<C> {

  /** Creates a reference to null. */
  public CallbackByReference() {
    this(null);
  }

  /** Creates a reference to {@code value}. */
  public CallbackByReference(C value) {
    super(value);
  }
}
