package io.ekkogen.emit.java.call;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import java.util.List;

/** Finds the handles that a background call pins from its submission on. */
public final class HeldHandles {
  private HeldHandles() {}

  /** The parameters that pass them. */
  public static List<Parameter> of(Function function) {
    return function.parameters().stream()
        .filter(parameter -> parameter.direction() != Direction.OUT)
        .filter(
            parameter ->
                parameter.type().single().asHandle().isPresent() && !function.closesHandle())
        .toList();
  }
}
