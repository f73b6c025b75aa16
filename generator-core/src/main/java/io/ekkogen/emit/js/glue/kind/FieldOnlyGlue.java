package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.model.Parameter;

/** Kinds that are only part of structures. */
abstract class FieldOnlyGlue extends GlueKind {

  @Override
  public final void addArgument(GlueBody body, Parameter parameter) {
    throw refused("argument");
  }

  @Override
  public final Conversion fromNative() {
    throw refused("result");
  }

  @Override
  final String element(boolean retained) {
    throw refused("element");
  }
}
