package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;

/** Handles. */
final class HandleGlue extends GlueKind {
  private final String type;
  private final String factory;

  /**
   * @param type what the runtime knows the class of handles by
   * @param factory the host's method that makes one of an address
   */
  HandleGlue(String type, String factory) {
    this.type = type;
    this.factory = factory;
  }

  @Override
  public void addArgument(GlueBody body, Parameter parameter) {
    String name = parameter.jsName();
    String label = body.label(parameter);
    if (parameter.direction() == Direction.IN) {
      body.argument(toNative(name, label, parameter.nullable()).toString());
      return;
    }
    String reference = body.copy(parameter, "Ref");
    body.prepare(
        GlueBody.Phase.BEFORE_TRY,
        "const %s = ".formatted(reference) + GlueBody.unlessNull(parameter),
        RuntimeCall.of(
            parameter.direction() == Direction.REF ? "rt.handleRef" : "rt.handleOut",
            name,
            type,
            label));
    body.undo("rt.dropHandle(%s);".formatted(reference));
    body.argument(reference);
    body.takeBack("", RuntimeCall.of("rt.takeHandle", type, reference, name));
  }

  private RuntimeCall toNative(String value, String label, boolean nullable) {
    return RuntimeCall.of(nullable ? "rt.peerOrNull" : "rt.peer", value, type, label);
  }

  @Override
  public Conversion fromNative() {
    return new Conversion("rt.handle(%s, ".formatted(type));
  }

  @Override
  public boolean isDropped(Result result) {
    return result.owned();
  }

  @Override
  public String field() {
    return "rt.kind.handle(%s, (address) => %s(address))".formatted(type, factory);
  }

  @Override
  String element(boolean retained) {
    return "rt.kind.handles(%s)".formatted(type);
  }

  @Override
  boolean isInMemory() {
    return false;
  }
}
