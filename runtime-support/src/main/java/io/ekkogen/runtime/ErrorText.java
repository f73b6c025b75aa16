package io.ekkogen.runtime;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.memory.NativeEncoding;
import io.ekkogen.runtime.memory.NativeStrings;
import io.ekkogen.runtime.memory.Scratch;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;

/** Gets the operating system's text for an error code. */
final class ErrorText {
  private ErrorText() {}

  /** The text for a code, even one that the system does not know. */
  static String of(int code) {
    String text =
        Platform.current().os() == OperatingSystem.WINDOWS ? Windows.text(code) : Unix.text(code);
    return text == null || text.isBlank() ? "Unknown error" : text.strip();
  }

  private static final class Unix {
    private static final Function STRERROR = NativeLibrary.getProcess().getFunction("strerror");

    /** Synchronized: the text of an unknown code is in memory that the next call overwrites. */
    static synchronized String text(int code) {
      Pointer text = STRERROR.invokePointer(new Object[] {code});
      return NativeStrings.copy(Pointer.nativeValue(text), NativeEncoding.ANSI);
    }
  }

  private static final class Windows {
    private static final int FROM_SYSTEM = 0x1000;
    private static final int IGNORE_INSERTS = 0x200;
    private static final int UNITS = 1024;
    private static final Function FORMAT_MESSAGE =
        Function.getFunction("kernel32", "FormatMessageW", Function.ALT_CONVENTION);

    static String text(int code) {
      try (Scratch scratch = Scratch.enter()) {
        long buffer = NativeStrings.room(scratch, UNITS, NativeEncoding.UTF_16, "error text");
        FORMAT_MESSAGE.invokeInt(
            new Object[] {
              FROM_SYSTEM | IGNORE_INSERTS, null, code, 0, new Pointer(buffer), UNITS, null
            });
        return NativeStrings.copy(buffer, NativeEncoding.UTF_16);
      }
    }
  }
}
