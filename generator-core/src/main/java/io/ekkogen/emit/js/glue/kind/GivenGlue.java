package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.model.Parameter;

/** Structures and arrays that the callee allocates, of which the host gives a copy. */
final class GivenGlue extends GlueKind {
  private final GlueKind type;

  /**
   * @param type the kind of what is copied
   */
  GivenGlue(GlueKind type) {
    this.type = type;
  }

  @Override
  public void addArgument(GlueBody body, Parameter parameter) {
    String given = body.copy(parameter, "Given");
    String name = parameter.jsName();
    String function = parameter.nullable() ? "rt.givenOutOrNull" : "rt.givenOut";
    body.prepare(
        "const %s = ".formatted(given) + GlueBody.call(function, name, body.label(parameter)));
    body.argument(given);
    String copy = fromNative().of(GlueBody.call("rt.given", given));
    body.takeBack(GlueBody.call("rt.givenBack", given, name, copy));
  }

  @Override
  public Conversion fromNative() {
    return type.fromCopy();
  }
}
