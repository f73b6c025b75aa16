package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Struct;
import java.util.Optional;

/** Pointers to structures, and pointers to such pointers. */
final class StructPointerGlue extends GlueKind {
  private final Struct struct;
  private final String type;

  /**
   * @param type what the runtime knows the structure by
   */
  StructPointerGlue(Struct struct, String type) {
    this.struct = struct;
    this.type = type;
  }

  @Override
  public void addArgument(GlueBody body, Parameter parameter) {
    addCell(body, parameter);
  }

  @Override
  Conversion fromCopy() {
    return new Conversion("rt.structOf(%s, ".formatted(type));
  }

  @Override
  public boolean isDetached(Parameter parameter) {
    return false;
  }

  @Override
  public Conversion fromNative() {
    return new Conversion("rt.borrowed(%s, ".formatted(type));
  }

  @Override
  public Conversion result(GlueBody body, Function function) {
    if (function.returns().free().isPresent()) {
      return fromCopy();
    }
    return function.parameters().stream()
        .filter(parameter -> body.kind(parameter).isBlockOf(struct))
        .findFirst()
        .map(array -> ArrayGlue.elementAt(body, array, type))
        .orElseGet(this::fromNative);
  }

  @Override
  public String field() {
    return "rt.kind.pointerTo(%s)".formatted(type);
  }

  @Override
  Optional<String> sharedMemory() {
    return StructGlue.SHARED;
  }
}
