package io.ekkogen.emit;

import io.ekkogen.model.Function;
import io.ekkogen.model.Library;

/** The methods of the host for calls during which a script answers threads of native code. */
public final class WaitingCalls {
  private WaitingCalls() {}

  /** What the method for a function is called. */
  public static String method(Library library, Function function) {
    return FreeName.of(function.javaName() + "Waiting", library::hasJavaMethod);
  }
}
