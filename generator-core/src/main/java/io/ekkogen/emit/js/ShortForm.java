package io.ekkogen.emit.js;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import java.util.List;

/** The form of a call in which the {@code out} parameters are left out and come back. */
final class ShortForm {
  private ShortForm() {}

  /** Arrays cannot come back by themselves: only the caller knows how long they are. */
  static boolean existsFor(Function function) {
    List<Parameter> outs = outs(function);
    return !outs.isEmpty() && outs.stream().noneMatch(out -> out.type() instanceof ArrayType);
  }

  static List<Parameter> outs(Function function) {
    return function.parameters().stream()
        .filter(parameter -> parameter.direction() == Direction.OUT)
        .toList();
  }
}
