package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.linker.UncaughtExceptions;

/**
 * A function of a script, which native code calls. The runtime of scripts implements it; what comes
 * and goes is as methods of a host class have it.
 */
public interface ScriptCallback {
  /**
   * Calls the function.
   *
   * @return a Boolean, Long, Double, String, an object of Java's, or null
   */
  Object call(Object... arguments);

  /** Calls the function, or, on a thread that is not the script's, has it called some time. */
  void post(Object... arguments);

  /** Takes an exception of a call that no call of native code throws, on any thread. */
  default void report(Throwable thrown) {
    UncaughtExceptions.report(thrown);
  }

  /** As {@link #call}, for an integer or an address. */
  default long callLong(Object... arguments) {
    return ((Number) call(arguments)).longValue();
  }

  /** As {@link #call}, for a floating-point number. */
  default double callDouble(Object... arguments) {
    return ((Number) call(arguments)).doubleValue();
  }

  /** As {@link #call}, for a boolean. */
  default boolean callBoolean(Object... arguments) {
    return (Boolean) call(arguments);
  }

  /** A function of native code, in the place of one of a script. */
  static ScriptCallback at(long address) {
    return new AtAddress(address);
  }

  /** As {@link #at}. */
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
