package io.ekkogen.runtime.callback;

import com.sun.jna.Callback;
import java.util.Objects;

/**
 * Keeps a callback alive that native code retains, until the registration is closed. The last 1,024
 * closed stubs stay mapped: later calls through them are logged and return zero.
 *
 * <pre>{@code
 * try (CallbackRegistration kept = CallbackRegistration.of(listener)) {
 *   events.setListener(listener);
 *   …
 *   events.setListener(null);
 * }
 * }</pre>
 *
 * <p>Safe for use by several threads. A callback may be registered several times; it is released
 * when the last registration is closed.
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

  /** Like {@link #of}, for a function of a script. */
  public static CallbackRegistration ofScript(ScriptCallback callback) {
    return register(callback);
  }

  /**
   * Keeps function pointers to a script's function mapped without a registration, even after the
   * function was collected. A call is then logged and returns zero.
   */
  public static void neverFree(ScriptCallback callback) {
    CallbackStubs.neverFree(callback);
  }

  private static CallbackRegistration register(Object callback) {
    Objects.requireNonNull(callback, "callback must not be null");
    CallbackStubs.register(callback);
    return new CallbackRegistration(callback);
  }

  /** Whether the registration has been closed. */
  public synchronized boolean isClosed() {
    return callback == null;
  }

  /**
   * Ends the registration. Native code should no longer use the callback. Closing twice has no
   * effect.
   */
  @Override
  public synchronized void close() {
    if (callback != null) {
      CallbackStubs.unregister(callback);
      callback = null;
    }
  }
}
