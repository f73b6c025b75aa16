package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Encoding;
import java.util.ArrayList;
import java.util.List;

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
    if (parameter.isCountedText()) {
      String counted = counted(body, parameter);
      String rule = parameter.nullable() ? "rt.countedTextOrNull" : "rt.countedText";
      body.prepare(
          GlueBody.Phase.ARRAYS,
          "const %s = ".formatted(counted)
              + GlueBody.call(rule, name, JsText.string(encoding.name()), label));
      body.argument(counted + ".text");
      return;
    }
    if (parameter.direction() == Direction.IN) {
      body.argument(
          "typeof %1$s === 'string' ? %1$s : rt.%2$s.string(%1$s, %3$s)"
              .formatted(name, parameter.nullable() ? "toNative" : "toNonNull", label));
      return;
    }
    if (parameter.given().isPresent()) {
      addCell(body, parameter);
      return;
    }
    String text = body.copy(parameter, "Text");
    String function = parameter.direction() == Direction.REF ? "rt.textRef" : "rt.textOut";
    body.prepare(
        "const %s = ".formatted(text)
            + GlueBody.unlessNull(parameter)
            + GlueBody.call(function, name, label));
    body.argument(text);
    body.takeBack(GlueBody.call("rt.textBack", text, name));
  }

  /** The variable for a text whose length the mapping gives. */
  static String counted(GlueBody body, Parameter parameter) {
    return body.copy(parameter, "Counted");
  }

  @Override
  public String callbackArgument(Parameter parameter) {
    if (parameter.direction() == Direction.IN && !parameter.isCounted()) {
      return field();
    }
    String rule =
        switch (parameter.direction()) {
          case IN, CONST -> "rt.passed.countedText";
          case REF -> "rt.passed.text";
          case OUT -> "rt.passed.textOut";
        };
    List<String> values = new ArrayList<>(List.of(JsText.string(encoding.name())));
    parameter.length().map(LengthGlue::described).ifPresent(values::add);
    return GlueBody.call(rule, values);
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
  public String pointedField(String length) {
    return GlueBody.call("rt.kind.countedText", JsText.string(encoding.name()), length);
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
