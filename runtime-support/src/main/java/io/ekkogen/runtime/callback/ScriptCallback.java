package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.linker.UncaughtExceptions;

/**
 * A function of a script that native code calls. The script runtime implements it; arguments and
 * results have the types of host class methods.
 */
public interface ScriptCallback {
  /**
   * Calls the function.
   *
   * @return a Boolean, Long, Double, String, another Java object, or null
   */
  Object call(Object... arguments);

  /** Calls the function; on a thread other than the script's, queues the call. */
  void post(Object... arguments);

  /** Reports an exception that no downcall throws; on any thread. */
  default void report(Throwable thrown) {
    UncaughtExceptions.report(thrown);
  }

  /** Like {@link #call}, for an integer or an address. */
  default long callLong(Object... arguments) {
    return ((Number) call(arguments)).longValue();
  }

  /** Like {@link #call}, for a floating-point number. */
  default double callDouble(Object... arguments) {
    return ((Number) call(arguments)).doubleValue();
  }

  /** Like {@link #call}, for a boolean. */
  default boolean callBoolean(Object... arguments) {
    return (Boolean) call(arguments);
  }

  /** A native function used as a script's callback. */
  static ScriptCallback at(long address) {
    return new AtAddress(address);
  }

  /** Implements {@link #at}. */
  record AtAddress(long address) implements ScriptCallback, FunctionPointer {
    @Override
    public Object call(Object... arguments) {
      throw new IllegalStateException("Native code calls it without Java");
    }

    @Override
    public void post(Object... arguments) {
      call(arguments);
    }
  }
}
