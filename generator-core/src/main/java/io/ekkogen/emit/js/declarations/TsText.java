package io.ekkogen.emit.js.declarations;

import io.ekkogen.model.Parameter;

/** Strings. A buffer for text has one always. */
final class TsText extends TsKind {
  TsText() {
    super("string", "string", true);
  }

  @Override
  String heldIn() {
    return given();
  }

  @Override
  String comesBack(Parameter parameter) {
    return got();
  }

  @Override
  String heldOut() {
    return got();
  }
}
