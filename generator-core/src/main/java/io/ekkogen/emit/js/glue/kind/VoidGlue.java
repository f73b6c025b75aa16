package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.model.Parameter;

/** Results that are none. */
final class VoidGlue extends GlueKind {

  @Override
  public void addArgument(GlueBody body, Parameter parameter) {
    throw refused("argument");
  }

  @Override
  public Conversion fromNative() {
    return Conversion.NONE;
  }

  @Override
  public boolean isReturnedByHost() {
    return false;
  }

  @Override
  public boolean hasValue() {
    return false;
  }
}
