package io.ekkogen.runtime;

import com.sun.jna.Callback;

/** Finds the function pointers of callbacks among variadic arguments. */
@FunctionalInterface
public interface VariadicCallbacks {
  /** Of a library without callbacks. */
  VariadicCallbacks NONE =
      (callback, library, label) -> {
        throw new IllegalArgumentException(
            label + " is a callback, but the mapping describes none");
      };

  /**
   * The function pointer for a callback that native code may keep.
   *
   * @param library keeps the callback, if it is not registered
   * @param label names the argument in messages, such as {@code setopt: arguments[0]}
   * @throws IllegalArgumentException when the library does not know the callback's kind
   */
  long retainedAddressOf(Callback callback, NativeBinding library, String label);
}
