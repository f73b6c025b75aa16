package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Encoding;

/** Strings, and buffers for text that comes back. */
final class TextGlue extends GlueKind {
  private final Encoding encoding;

  TextGlue(Encoding encoding) {
    this.encoding = encoding;
  }

  @Override
  public void addArgument(GlueBody body, Parameter parameter) {
    String name = parameter.jsName();
    String label = body.label(parameter);
    if (parameter.direction() == Direction.IN) {
      body.argument(
          "typeof %1$s === 'string' ? %1$s : rt.%2$s.string(%1$s, %3$s)"
              .formatted(name, parameter.nullable() ? "toNative" : "toNonNull", label));
      return;
    }
    String text = body.copy(parameter, "Text");
    body.prepare(
        GlueBody.Phase.VALUES,
        "const %s = ".formatted(text) + GlueBody.unlessNull(parameter),
        RuntimeCall.of(
            parameter.direction() == Direction.REF ? "rt.textRef" : "rt.textOut", name, label));
    body.argument(text);
    body.takeBack("", RuntimeCall.of("rt.textBack", text, name));
  }

  @Override
  public void addCallbackArgument(UpcallBody body, Parameter parameter) {
    String name = parameter.jsName();
    if (parameter.direction() == Direction.IN) {
      body.argument(name);
      return;
    }
    String holder = body.local(name + "Holder");
    body.before("const %s = rt.textAt(%s);".formatted(holder, name));
    body.argument(holder);
    body.after("rt.leaveText(%s, %s, %s);".formatted(name, holder, body.label(parameter)));
  }

  @Override
  public RuntimeCall callbackResult(UpcallBody body, String value) {
    return RuntimeCall.of("rt.toNative.string", value, body.resultLabel());
  }

  @Override
  public Conversion fromNative() {
    return Conversion.NONE;
  }

  @Override
  public String field() {
    return "rt.kind.text(%s)".formatted(JsText.string(encoding.name()));
  }

  @Override
  String element(boolean retained) {
    return "rt.kind.strings";
  }

  @Override
  boolean isInMemory() {
    return false;
  }
}
