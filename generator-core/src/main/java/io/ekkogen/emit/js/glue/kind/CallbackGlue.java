package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.model.Parameter;

/** Functions, and pointers to function pointers. */
final class CallbackGlue extends GlueKind {
  private final String type;

  /**
   * @param type what the runtime knows the kind of callback by
   */
  CallbackGlue(String type) {
    this.type = type;
  }

  @Override
  public void addArgument(GlueBody body, Parameter parameter) {
    if (parameter.direction().byPointer()) {
      addCell(body, parameter);
      return;
    }
    String rule = parameter.isRetainedForever() ? "rt.retained" : "rt.function";
    String function = parameter.nullable() ? rule + "OrNull" : rule;
    body.argument(GlueBody.call(function, parameter.jsName(), type, body.label(parameter)));
  }

  @Override
  public Conversion fromNative() {
    return new Conversion("rt.functionAt(%s, ".formatted(type));
  }

  @Override
  public String toGlobal(String label) {
    return "rt.placed(value, %s, %s)".formatted(type, label);
  }

  /** The kind of callback may come after the structure. */
  @Override
  public String field() {
    return "rt.kind.callback(() => %s)".formatted(type);
  }

  @Override
  String element(boolean retained) {
    return "rt.kind.%s(%s)".formatted(retained ? "retained" : "functions", type);
  }
}
