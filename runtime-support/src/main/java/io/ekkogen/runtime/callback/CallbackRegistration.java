package io.ekkogen.runtime.callback;

import com.sun.jna.Callback;
import java.util.Objects;

/**
 * Keeps a callback alive that native code keeps, until it is closed. Calls that come afterwards, as
 * long as the last 1,024 such stubs stay mapped, are logged and give zero.
 *
 * <pre>{@code
 * try (CallbackRegistration kept = CallbackRegistration.of(listener)) {
 *   events.setListener(listener);
 *   …
 *   events.setListener(null);
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads. A callback may be registered several times; it ends with the
 * last.
 */
public final class CallbackRegistration implements AutoCloseable {
  private Object callback;

  private CallbackRegistration(Object callback) {
    this.callback = callback;
  }

  /**
   * Registers a callback.
   *
   * @throws NullPointerException when it is null
   */
  public static CallbackRegistration of(Callback callback) {
    return register(callback);
  }

  /** As {@link #of}, for a function of a script. */
  public static CallbackRegistration ofScript(ScriptCallback callback) {
    return register(callback);
  }

  /**
   * Has function pointers to a script's function, without a registration, stay callable when the
   * function is gone. A call is then logged and gives zero.
   */
  public static void neverFree(ScriptCallback callback) {
    CallbackStubs.neverFree(callback);
  }

  private static CallbackRegistration register(Object callback) {
    Objects.requireNonNull(callback, "callback must not be null");
    CallbackStubs.register(callback);
    return new CallbackRegistration(callback);
  }

  /** Whether it has been closed. */
  public synchronized boolean isClosed() {
    return callback == null;
  }

  /** Ends the registration. Native code should have forgotten the callback. Again: nothing. */
  @Override
  public synchronized void close() {
    if (callback != null) {
      CallbackStubs.unregister(callback);
      callback = null;
    }
  }
}
