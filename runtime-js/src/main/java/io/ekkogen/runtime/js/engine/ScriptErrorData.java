package io.ekkogen.runtime.js.engine;

import io.ekkogen.runtime.ClosedException;
import io.ekkogen.runtime.NativeException;
import io.ekkogen.runtime.script.ScriptAccess;

/**
 * A Java exception in terms of JavaScript.
 *
 * @param name the error's {@code name}
 * @param code the error's {@code code}
 * @param message the error's {@code message}
 * @param detail the name of one more property of the error, or null
 * @param detailValue the value of that property
 * @param unsigned whether that value is an unsigned number of 64 bits
 */
public record ScriptErrorData(
    @ScriptAccess String name,
    @ScriptAccess String code,
    @ScriptAccess String message,
    @ScriptAccess String detail,
    @ScriptAccess long detailValue,
    @ScriptAccess boolean unsigned) {

  private static final String LOGGER = "io.ekkogen.runtime.js";

  private ScriptErrorData(String name, String code, String message) {
    this(name, code, message, null, 0, false);
  }

  /** Describes an exception of Java for scripts. */
  public static ScriptErrorData of(Throwable failure) {
    String message = failure.getMessage();
    if (failure instanceof NativeException e) {
      String detail = e.isErrno() ? "errno" : "result";
      return new ScriptErrorData(
          "NativeError", "EKKO_NATIVE", message, detail, e.code(), e.isUnsigned());
    }
    if (failure instanceof StackOverflowError) {
      return new ScriptErrorData("RangeError", "EKKO_RANGE", "Maximum call stack size exceeded");
    }
    if (failure instanceof OutOfMemoryError) {
      return new ScriptErrorData("RangeError", "EKKO_RANGE", "Out of memory");
    }
    if (failure instanceof ClosedException) {
      return new ScriptErrorData("Error", "EKKO_CLOSED", message);
    }
    if (failure instanceof IllegalStateException) {
      return new ScriptErrorData("Error", "EKKO_STATE", message);
    }
    if (failure instanceof IllegalArgumentException) {
      return new ScriptErrorData("RangeError", "EKKO_RANGE", message);
    }
    if (failure instanceof NullPointerException && message != null && !isOfTheJvm(message)) {
      return new ScriptErrorData("TypeError", "EKKO_TYPE", message);
    }
    if (failure instanceof UnsatisfiedLinkError) {
      return new ScriptErrorData("NativeError", "EKKO_SYMBOL", message);
    }
    return internal(failure);
  }

  /** Whether a message is from the JVM: such messages name the Java expression that was null. */
  private static boolean isOfTheJvm(String message) {
    return message.startsWith("Cannot ") && message.contains(" because ");
  }

  /** Describes an unexpected exception: scripts see no details of Java, the log has all. */
  private static ScriptErrorData internal(Throwable failure) {
    System.getLogger(LOGGER).log(System.Logger.Level.DEBUG, "internal error", failure);
    return new ScriptErrorData(
        "Error",
        "EKKO_INTERNAL",
        "internal error of the host; the log has its cause, at level DEBUG");
  }
}
