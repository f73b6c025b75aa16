package io.ekkogen.runtime.js;

import io.ekkogen.runtime.ClosedException;
import io.ekkogen.runtime.NativeException;
import io.ekkogen.runtime.ScriptAccess;

/**
 * What Java threw, in terms of JavaScript.
 *
 * @param name the error's {@code name}
 * @param code the error's {@code code}
 * @param message the error's {@code message}
 * @param detail the name of one more property of the error, or null
 * @param detailValue the value of that property
 */
public record Thrown(String name, String code, String message, String detail, long detailValue) {

  private Thrown(String name, String code, String message) {
    this(name, code, message, null, 0);
  }

  static Thrown of(Throwable failure) {
    String message = failure.getMessage();
    if (failure instanceof NativeException e) {
      return new Thrown(
          "NativeError", "EKKO_NATIVE", message, e.isErrno() ? "errno" : "result", e.code());
    }
    if (failure instanceof ClosedException) {
      return new Thrown("Error", "EKKO_CLOSED", message);
    }
    if (failure instanceof IllegalStateException) {
      return new Thrown("Error", "EKKO_STATE", message);
    }
    if (failure instanceof IllegalArgumentException) {
      return new Thrown("RangeError", "EKKO_RANGE", message);
    }
    if (failure instanceof NullPointerException && message != null) {
      return new Thrown("TypeError", "EKKO_TYPE", message);
    }
    if (failure instanceof UnsatisfiedLinkError) {
      return new Thrown("NativeError", "EKKO_SYMBOL", message);
    }
    return new Thrown("Error", "EKKO_INTERNAL", failure.toString());
  }

  @Override
  @ScriptAccess
  public String name() {
    return name;
  }

  @Override
  @ScriptAccess
  public String code() {
    return code;
  }

  @Override
  @ScriptAccess
  public String message() {
    return message;
  }

  @Override
  @ScriptAccess
  public String detail() {
    return detail;
  }

  @Override
  @ScriptAccess
  public long detailValue() {
    return detailValue;
  }
}
