package io.ekkogen.runtime.callback;

import com.sun.jna.Callback;

/** Finds the function pointers of callbacks among variadic arguments. */
@FunctionalInterface
public interface VariadicCallbacks {
  /** The implementation for a library without callbacks. */
  VariadicCallbacks NONE =
      (callback, library, label) -> {
        throw new IllegalArgumentException(
            label + " is a callback, but the mapping describes none");
      };

  /**
   * The function pointer for a callback that native code may retain.
   *
   * @param library keeps the callback alive unless it is registered
   * @param label names the argument in messages, such as {@code setopt: arguments[0]}
   * @throws IllegalArgumentException when the callback's type does not belong to the library
   */
  long retainedAddressOf(Callback callback, CallbackOwner library, String label);
}
