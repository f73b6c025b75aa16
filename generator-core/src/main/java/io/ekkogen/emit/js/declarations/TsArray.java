package io.ekkogen.emit.js.declarations;

import io.ekkogen.model.Parameter;

/** Arrays at a pointer. */
final class TsArray extends TsPlain {
  private final TsKind element;

  TsArray(TsKind element) {
    super("readonly " + element.givenArray(), element.gotArray(), true);
    this.element = element;
  }

  @Override
  String argument(Parameter parameter) {
    return parameter.direction().byPointer() ? element.givenArray() : given();
  }

  @Override
  boolean usesPointer() {
    return element.usesPointer();
  }
}
