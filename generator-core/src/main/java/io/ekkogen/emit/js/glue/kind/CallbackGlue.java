package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import java.util.List;

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
    String name = parameter.jsName();
    String label = body.label(parameter);
    String nullable = String.valueOf(parameter.nullable());
    if (parameter.direction() == Direction.IN) {
      String rule = parameter.retained() ? "rt.retained" : "rt.function";
      body.argument(RuntimeCall.of(rule, name, type, label, nullable).toString());
      return;
    }
    String cell = body.cell(parameter);
    String withValue = String.valueOf(parameter.direction() == Direction.REF);
    String kind = pointers(parameter.retained());
    body.prepare(
        GlueBody.Phase.VALUES,
        "const %s = ".formatted(cell),
        RuntimeCall.of("rt.kindCell", kind, name, label, nullable, withValue));
    body.argument(cell + ".memory");
    body.takeBack("", RuntimeCall.of("rt.takeKind", kind, cell, name));
  }

  /** What the runtime converts function pointers in the memory of a call with. */
  private String pointers(boolean retained) {
    return "rt.kind.%s(%s)".formatted(retained ? "retained" : "functions", type);
  }

  @Override
  public RuntimeCall callbackResult(UpcallBody body, String value) {
    return RuntimeCall.of("rt.function", value, type, body.resultLabel(), "true");
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
  String callbackArray(UpcallBody body, String array) {
    return RuntimeCall.of("rt.elementsOf", body.kind(this, array), array).toString();
  }

  @Override
  ArrayCalls elements(boolean retained) {
    return new ArrayCalls(
        "elementsIn",
        "elementsOut",
        "elementsRoom",
        "elementsOf",
        List.of(pointers(retained)),
        false,
        true);
  }
}
