package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import java.util.List;
import java.util.Optional;

/** Pointers to structures, and pointers to such pointers. */
final class StructPointerGlue extends GlueKind {
  private final String className;
  private final String type;

  /**
   * @param type what the runtime knows the structure by
   */
  StructPointerGlue(String className, String type) {
    this.className = className;
    this.type = type;
  }

  @Override
  public void addArgument(GlueBody body, Parameter parameter) {
    String name = parameter.jsName();
    String cell = body.cell(parameter);
    body.prepare(
        GlueBody.Phase.VALUES,
        "const %s = ".formatted(cell),
        RuntimeCall.of(
            body.marshaller() + ".pointerCell",
            type,
            name,
            body.label(parameter),
            String.valueOf(parameter.nullable()),
            String.valueOf(parameter.direction() == Direction.REF)));
    body.argument(cell + ".memory");
    body.takeBack("", RuntimeCall.of("rt.takePointer", type, cell, name));
  }

  @Override
  public RuntimeCall callbackResult(UpcallBody body, String value) {
    return RuntimeCall.of(
        "rt.pointerGiven", body.function(), value, type, className, body.resultLabel());
  }

  @Override
  public Conversion fromNative() {
    return new Conversion("rt.borrowed(%s, ".formatted(type));
  }

  @Override
  public Conversion result(GlueBody body, Function function) {
    if (function.returns().free().isPresent()) {
      return new Conversion("rt.structOf(%s, ".formatted(type));
    }
    return function.parameters().stream()
        .filter(parameter -> body.kind(parameter).isBlockOf(type))
        .findFirst()
        .map(array -> ArrayGlue.elementAt(body, array, type))
        .orElseGet(this::fromNative);
  }

  @Override
  public String field() {
    return "rt.kind.pointerTo(%s)".formatted(type);
  }

  @Override
  ArrayCalls elements(boolean retained) {
    return new ArrayCalls(
        "pointersIn", "pointersOut", "pointersRoom", "pointersOf", List.of(type), true, true);
  }

  @Override
  Optional<String> sharedMemory() {
    return StructGlue.SHARED;
  }
}
