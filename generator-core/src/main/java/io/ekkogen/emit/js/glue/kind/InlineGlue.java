package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.model.Parameter;

/** Arrays and text inside structures, which are only fields. */
final class InlineGlue extends GlueKind {
  private final String field;

  InlineGlue(String field) {
    this.field = field;
  }

  @Override
  public void addArgument(GlueBody body, Parameter parameter) {
    throw refused("argument");
  }

  @Override
  public Conversion fromNative() {
    throw refused("result");
  }

  @Override
  public String field() {
    return field;
  }

  @Override
  String element(boolean retained) {
    throw refused("element");
  }
}
