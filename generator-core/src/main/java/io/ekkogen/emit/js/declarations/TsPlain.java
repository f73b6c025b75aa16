package io.ekkogen.emit.js.declarations;

import io.ekkogen.model.Parameter;

/** Structures and arrays, which never have a holder. */
class TsPlain extends TsKind {
  TsPlain(String given, String got, boolean hasNull) {
    super(given, got, hasNull);
  }

  @Override
  String argument(Parameter parameter) {
    return given();
  }

  @Override
  String comesBack(Parameter parameter) {
    return got();
  }

  @Override
  final String callbackArgument(Parameter parameter) {
    return callbackValue(parameter);
  }
}
