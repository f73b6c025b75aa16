package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
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
      String function = parameter.nullable() ? "rt.peerOrNull" : "rt.peer";
      body.argument(GlueBody.call(function, name, type, label));
      return;
    }
    String reference = body.copy(parameter, "Ref");
    String function = parameter.direction() == Direction.REF ? "rt.handleRef" : "rt.handleOut";
    body.prepare(
        GlueBody.Phase.BEFORE_TRY,
        "const %s = ".formatted(reference)
            + GlueBody.unlessNull(parameter)
            + GlueBody.call(function, name, type, label));
    body.undo(GlueBody.call("rt.dropHandle", reference));
    body.argument(reference);
    body.takeBack(GlueBody.call("rt.takeHandle", type, reference, name));
  }

  @Override
  public Conversion fromNative() {
    return new Conversion("rt.handle(%s, ".formatted(type));
  }

  @Override
  public String toGlobal(String label) {
    return GlueBody.call("rt.peerOrNull", "value", type, label);
  }

  /** A result that is a handle which was passed is the very instance. */
  @Override
  public Conversion result(GlueBody body, Function function) {
    return function
        .returns()
        .same()
        .map(it -> new Conversion("rt.sameHandle(%s, %s, ".formatted(type, it.jsName())))
        .orElseGet(this::fromNative);
  }

  @Override
  public boolean isDropped(Result result) {
    return result.isClosed();
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
