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
    String kind = errnoName();
    // Some libraries do not set it; the text "Success" would be wrong.
    String reason =
        code == 0
            ? "%s failed, and set no %s".formatted(function, kind)
            : "%s failed: %s (%s %d)".formatted(function, ErrorText.of(code), kind, code);
    return new NativeException(reason, function, code, true, false);
  }

  /**
   * For generated code: like {@link #ofErrno(String)}, with the library's own text for the error:
   * {@code connect failed: no route (errno 113)}.
   *
   * @param message the library's text; null or blank for the system's
   */
  public static NativeException ofErrno(String function, String message) {
    int code = LastError.get();
    if (isBlank(message)) {
      return ofErrno(function);
    }
    String detail = code == 0 ? "" : " (%s %d)".formatted(errnoName(), code);
    return new NativeException(
        function + " failed: " + message.strip() + detail, function, code, true, false);
  }

  /** For generated code: an exception with a result: {@code compress2 failed with result -5}. */
  public static NativeException ofResult(String function, long result) {
    return new NativeException(
        function + " failed with result " + result, function, result, false, false);
  }

  /**
   * For generated code: an exception with a result that has a name, or a text: {@code get failed:
   * NOT_FOUND (1)}, {@code open failed: no such file (result 14)}.
   *
   * @param name the result's name in its enum, its digits if it has none, or null
   * @param message the library's text for the error; may be null or blank
   */
  public static NativeException ofResult(
      String function, long result, String name, String message) {
    String code = Long.toString(result);
    return new NativeException(
        describe(function, code, name, message), function, result, false, false);
  }

  /**
   * For generated code: an exception for a null pointer, with the code 0: {@code fopen failed: it
   * returned null}.
   */
  public static NativeException ofNull(String function) {
    return new NativeException(function + " failed: it returned null", function, 0, false, false);
  }

  /**
   * For generated code: like {@link #ofNull(String)}, with the library's text for the error: {@code
   * dlopen failed: no such file}.
   *
   * @param message the library's text; may be null or blank
   */
  public static NativeException ofNull(String function, String message) {
    return isBlank(message)
        ? ofNull(function)
        : new NativeException(function + " failed: " + message.strip(), function, 0, false, false);
  }

  /**
   * For generated code: like {@link #ofResult(String, long)}, for an unsigned 64-bit result: {@code
   * compress failed with result 18446744073709551615}.
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
   * For generated code: like {@link #ofResult(String, long, String, String)}, for such a result.
   */
  public static NativeException ofUnsignedResult(
      String function, long result, String name, String message) {
    String code = Long.toUnsignedString(result);
    return new NativeException(
        describe(function, code, name, message), function, result, false, true);
  }

  /**
   * For generated code: an exception with the error that a function stored: {@code load failed: no
   * such file (code 4)}.
   *
   * @param code the error's number; 0 if it has none
   * @param message the error's text; may be null or blank
   */
  public static NativeException ofError(String function, long code, String message) {
    String text = isBlank(message) ? "it stored an error" : message.strip();
    String detail = code == 0 ? "" : " (code %d)".formatted(code);
    return new NativeException(
        function + " failed: " + text + detail, function, code, false, false);
  }

  private static String describe(String function, String code, String name, String message) {
    boolean hasName = name != null && !name.equals(code);
    if (!isBlank(message)) {
      String detail = hasName ? name + " " + code : "result " + code;
      return "%s failed: %s (%s)".formatted(function, message.strip(), detail);
    }
    return hasName
        ? "%s failed: %s (%s)".formatted(function, name, code)
        : function + " failed with result " + code;
  }

  private static boolean isBlank(String message) {
    return message == null || message.isBlank();
  }

  private static String errnoName() {
    return Platform.current().os() == OperatingSystem.WINDOWS ? "error" : "errno";
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
