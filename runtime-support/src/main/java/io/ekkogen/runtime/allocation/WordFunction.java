package io.ekkogen.runtime.allocation;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.util.Arrays;

/**
 * A C function whose arguments and result fit machine words. Unlike other calls through JNA, it
 * preserves {@link Native#getLastError}, which a program may be about to read.
 */
final class WordFunction {
  private final Function function;

  /**
   * @throws UnsatisfiedLinkError when there is no such function
   */
  WordFunction(NativeLibrary library, String name) {
    function = library.getFunction(name);
  }

  /** Calls the function; on 32-bit platforms, the result is extended by its sign. */
  long call(long... arguments) {
    // Words are pointers to JNA: these are as wide.
    Object[] words = Arrays.stream(arguments).mapToObj(Pointer::new).toArray();
    int error = Native.getLastError();
    try {
      long result = Pointer.nativeValue(function.invokePointer(words));
      return Native.POINTER_SIZE == Long.BYTES ? result : (int) result;
    } finally {
      Native.setLastError(error);
    }
  }
}
