package io.ekkogen.emit.js.declarations;

import io.ekkogen.model.Parameter;

/** Strings. The holder of a text buffer always has one. */
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
