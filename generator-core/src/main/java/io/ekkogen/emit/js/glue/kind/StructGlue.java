package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/** Structures and unions, by value and by pointer. */
final class StructGlue extends GlueKind {
  /** All memory of structures may be shared, since pointers lead from one to the other. */
  static final Optional<String> SHARED = Optional.of("structure");

  private final Struct struct;
  private final String className;
  private final String type;

  /**
   * @param type what the runtime knows the structure by
   */
  StructGlue(Struct struct, String type) {
    this.struct = struct;
    className = struct.jsName();
    this.type = type;
  }

  @Override
  public void addArgument(GlueBody body, Parameter parameter) {
    String name = parameter.jsName();
    String instance = body.copy(parameter, "Struct");
    String before = "const %s = ".formatted(instance) + GlueBody.unlessNull(parameter);
    boolean isOut = parameter.direction() == Direction.OUT;
    String function = body.marshaller() + (isOut ? ".cleared" : ".instance");
    // What is only written comes after the others, of which it may be one.
    body.prepare(
        isOut ? GlueBody.Phase.ROOMS : GlueBody.Phase.VALUES,
        before + GlueBody.call(function, name, type, className, body.label(parameter)));
    if (isOut && body.function().call().error().isPresent()) {
      body.undo(GlueBody.call("rt.reset", name, type));
    }
    body.argument("rt.block(%s)".formatted(instance));
    if (parameter.direction().byPointer()) {
      body.takeBack(GlueBody.call("rt.update", name, instance));
    }
  }

  @Override
  public String leftOut() {
    return "new %s()".formatted(className);
  }

  @Override
  public String cameBack(GlueBody body, Parameter parameter) {
    return parameter.jsName();
  }

  /**
   * For a structure passed by address, what scripts store in its fields is stored in native memory.
   */
  @Override
  public String callbackArgument(Parameter parameter) {
    return switch (parameter.direction()) {
      case IN, CONST -> field();
      case REF -> "rt.%s(%s)".formatted(struct.refers() ? "passed.struct" : "kind.pointerTo", type);
      case OUT -> "rt.passed.structOut(%s)".formatted(type);
    };
  }

  @Override
  public boolean isDetached(Parameter parameter) {
    return !parameter.direction().byPointer() && !struct.refers();
  }

  @Override
  public Conversion fromNative() {
    return new Conversion("rt.structOf(%s, ".formatted(type));
  }

  /** The host fills an instance that it is given. */
  @Override
  public boolean isReturnedByHost() {
    return false;
  }

  @Override
  public void prepareResult(GlueBody body, String result) {
    body.prepare("%s = new %s()".formatted(result, className));
    body.argument("rt.block(%s)".formatted(result));
  }

  @Override
  public String field() {
    return "rt.kind.struct(%s)".formatted(type);
  }

  @Override
  Optional<String> usedClass() {
    return Optional.of(className);
  }

  @Override
  Optional<String> sharedMemory() {
    return SHARED;
  }

  /** A structure that is passed by value too is cleared where another argument is {@code out}. */
  @Override
  boolean isMemory(Function function, Parameter parameter) {
    return parameter.direction() != Direction.IN
        || function.parameters().stream()
            .filter(other -> other.direction() == Direction.OUT)
            .map(Parameter::type)
            .anyMatch(
                type -> type instanceof Type.Structure other && other.struct().equals(struct));
  }

  @Override
  boolean isStruct(Struct other) {
    return struct.equals(other);
  }
}
