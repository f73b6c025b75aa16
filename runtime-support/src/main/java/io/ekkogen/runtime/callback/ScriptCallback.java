package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.linker.UncaughtExceptions;

/**
 * A function of a script that native code calls. The script runtime implements it; glue converts
 * the raw arguments of native code, and the function's result.
 */
public interface ScriptCallback {
  /**
   * Calls the function. If it has no result, native code may not have to wait for it.
   *
   * @return a Long or Double for a number; for a pointer or a structure an object that has an
   *     address, the address as a Long, or null
   */
  Object call(Object[] arguments);

  /** The function pointer for native code; see {@link CallbackKind#addressOf}. */
  long address();

  /** What keeps the function alive while native code retains it; null for a native function. */
  default CallbackOwner owner() {
    return null;
  }

  /** Reports an exception that no downcall throws; on any thread. */
  default void report(Throwable thrown) {
    UncaughtExceptions.report(thrown);
  }

  /** The function pointer for native code; 0 for null. */
  static long addressOf(ScriptCallback callback) {
    return callback == null ? 0 : callback.address();
  }

  /** Begins the life of a function that native code calls once. */
  OneCallLife beginOneCall();

  /**
   * Begins the life of a function that native code calls once; null needs none.
   *
   * @param library unused: the script's context keeps the function alive
   */
  static OneCallLife beginOneCall(CallbackOwner library, ScriptCallback callback) {
    return callback == null ? OneCallLife.ofAddress(0) : callback.beginOneCall();
  }

  /** A native function used as a script's callback. */
  static ScriptCallback at(long address) {
    return new NativeFunctionOfScript(address);
  }
}
