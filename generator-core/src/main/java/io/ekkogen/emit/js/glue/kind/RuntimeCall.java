package io.ekkogen.emit.js.glue.kind;

import java.util.List;

/**
 * A call of a function of the runtime.
 *
 * @param function with its object, {@code rt.cell}
 */
public record RuntimeCall(String function, List<String> arguments) {
  public RuntimeCall {
    arguments = List.copyOf(arguments);
  }

  static RuntimeCall of(String function, String... arguments) {
    return new RuntimeCall(function, List.of(arguments));
  }

  /** A statement. */
  public String onLines(String indent, String before, String after) {
    return indent + before + this + after;
  }

  @Override
  public String toString() {
    return function + "(" + String.join(", ", arguments) + ")";
  }
}
