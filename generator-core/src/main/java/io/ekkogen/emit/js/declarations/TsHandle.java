package io.ekkogen.emit.js.declarations;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;

/** Handles. */
final class TsHandle extends TsKind {
  TsHandle(String name) {
    super(name, name, true);
  }

  @Override
  String comesBack(Parameter parameter) {
    return parameter.direction() == Direction.OUT && !parameter.comesBackNull() ? got() : out();
  }
}
