package io.ekkogen.runtime;

import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;

/**
 * Thrown when a native function returned an error, as its mapping defines it. The code is the
 * operating system's ({@code errno}; on Windows that of {@code GetLastError}), or the function's
 * result.
 */
public final class NativeException extends RuntimeException {
  private static final long serialVersionUID = 1;

  private final String function;
  private final long code;
  private final boolean errno;
  private final boolean unsigned;

  private NativeException(
      String message, String function, long code, boolean errno, boolean unsigned) {
    super(message);
    this.function = function;
    this.code = code;
    this.errno = errno;
    this.unsigned = unsigned;
  }

  /**
   * For generated code: an exception with the last error of this thread, {@link LastError#get()},
   * and the system's text for it: {@code open failed: No such file or directory (errno 2)}. If the
   * code is zero, the library does not set it, and the message says so.
   */
  public static NativeException ofErrno(String function) {
    int code = LastError.get();
    String kind = Platform.current().os() == OperatingSystem.WINDOWS ? "error" : "errno";
    // Some libraries do not set it; the text "Success" would be wrong.
    String reason =
        code == 0
            ? "%s failed, and set no %s".formatted(function, kind)
            : "%s failed: %s (%s %d)".formatted(function, ErrorText.of(code), kind, code);
    return new NativeException(reason, function, code, true, false);
  }

  /** For generated code: an exception with a result: {@code compress2 failed with result -5}. */
  public static NativeException ofResult(String function, long result) {
    return new NativeException(
        function + " failed with result " + result, function, result, false, false);
  }

  /**
   * For generated code: an exception for a null pointer, with the code 0: {@code fopen failed: it
   * returned null}.
   */
  public static NativeException ofNull(String function) {
    return new NativeException(function + " failed: it returned null", function, 0, false, false);
  }

  /**
   * For generated code: like {@link #ofResult}, for an unsigned 64-bit result: {@code compress
   * failed with result 18446744073709551615}.
   */
  public static NativeException ofUnsignedResult(String function, long result) {
    return new NativeException(
        function + " failed with result " + Long.toUnsignedString(result),
        function,
        result,
        false,
        true);
  }

  /**
   * The operating system's error code, or the function's result. If {@link #isUnsigned()}, the bits
   * are an unsigned number; see {@link Long#toUnsignedString(long)}.
   */
  public long code() {
    return code;
  }

  /** Whether {@link #code()} is an unsigned number of 64 bits. */
  public boolean isUnsigned() {
    return unsigned;
  }

  /** Whether {@link #code()} is the operating system's. */
  public boolean isErrno() {
    return errno;
  }

  /** The name of the function in its mapping. */
  public String function() {
    return function;
  }
}
