package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Arrays, of which a copy is passed. */
final class ArrayGlue extends GlueKind {
  private final GlueKind element;

  ArrayGlue(GlueKind element) {
    this.element = element;
  }

  @Override
  public void addArgument(GlueBody body, Parameter parameter) {
    ArrayCalls calls = element.elements(parameter.retained());
    String copy = copy(body, parameter);
    Optional<Parameter> count = parameter.length().map(body.function()::parameter);
    boolean isOut = parameter.direction() == Direction.OUT;
    String leftOut = body.whenLeftOut(parameter);
    RuntimeCall in = calls.in(body, arguments(body, parameter));
    if (isOut && !leftOut.isEmpty()) {
      // Its length is that of the others, which come first, or counts them.
      Parameter length = count.orElseThrow();
      String given = given(body, parameter);
      body.prepare(GlueBody.Phase.ARRAYS, "const %s = %s ? null : ".formatted(given, leftOut), in);
      body.prepare(
          GlueBody.Phase.ROOMS,
          "const %s = %s ?? ".formatted(copy, given),
          calls.room(passed(body, length), body.label(length)));
    } else {
      body.prepare(GlueBody.Phase.ARRAYS, "const %s = ".formatted(copy), in);
    }
    if (count.isPresent() && count.get().direction() != Direction.OUT && calls.isCounted()) {
      body.prepare(
          GlueBody.Phase.ROOMS,
          "",
          RuntimeCall.of(
              "rt.count",
              passed(body, count.get()),
              copy,
              body.label(count.get()),
              JsText.string(parameter.name())));
    }
    body.argument(copy + ".memory");
    // TypedArrays are always copied back, what else there is only where the callee writes to it.
    if (parameter.direction().byPointer() || element.isNamed()) {
      List<String> taken = new ArrayList<>(List.of(parameter.jsName(), copy));
      bound(body, parameter).ifPresent(taken::add);
      body.takeBackArray(calls.out(taken));
    }
  }

  private static List<String> arguments(GlueBody body, Parameter parameter) {
    String name = parameter.jsName();
    String label = body.label(parameter);
    boolean isMeant = parameter.nullable() && parameter.isCounted();
    List<String> arguments = new ArrayList<>();
    arguments.add(isMeant ? "rt.requireGiven(%s, %s)".formatted(name, label) : name);
    arguments.add(label);
    arguments.add(String.valueOf(parameter.nullable()));
    if (parameter.direction().byPointer()) {
      arguments.add(parameter.direction() == Direction.OUT ? "'out'" : "'ref'");
    }
    return arguments;
  }

  /** The count after the call, where the callee may change it. */
  private static Optional<String> bound(GlueBody body, Parameter parameter) {
    return parameter
        .length()
        .map(body.function()::parameter)
        .filter(count -> count.direction().byPointer())
        .map(body::taken);
  }

  /** The count before the call. */
  private static String passed(GlueBody body, Parameter count) {
    return count.direction().byPointer()
        ? "rt.peek(%s, %s)".formatted(body.kind(count).inMemory(), body.cell(count))
        : body.count(count);
  }

  /** An expression for the count of arrays of which the longest counts. */
  static String longest(GlueBody body, Parameter count) {
    List<String> copies = new ArrayList<>();
    for (Parameter array : body.function().countedBy(count)) {
      boolean comesBack = array.direction() == Direction.OUT && !body.whenLeftOut(array).isEmpty();
      copies.add(comesBack ? given(body, array) : copy(body, array));
    }
    return new RuntimeCall("rt.longest", copies).toString();
  }

  /** Converts a pointer that may lead to an element of an array of structures. */
  static Conversion elementAt(GlueBody body, Parameter array, String type) {
    return new Conversion("rt.elementAt(%s, %s, ".formatted(type, copy(body, array)));
  }

  /** The variable for the copy of an array that may be left out; null where it is. */
  private static String given(GlueBody body, Parameter parameter) {
    return body.copy(parameter, "Given");
  }

  private static String copy(GlueBody body, Parameter parameter) {
    return body.copy(parameter, "Array");
  }

  @Override
  public String leftOut() {
    return "";
  }

  @Override
  public String cameBack(GlueBody body, Parameter parameter) {
    String bound = bound(body, parameter).map(it -> ", " + it).orElse("");
    return element
        .elements(parameter.retained())
        .fromNative()
        .of(copy(body, parameter) + ".memory" + bound);
  }

  @Override
  public void addCallbackArgument(UpcallBody body, Parameter parameter) {
    if (parameter.direction() == Direction.IN) {
      body.argument(element.callbackArray(body, parameter.jsName()));
    } else {
      body.addArray(element, parameter);
    }
  }

  @Override
  public RuntimeCall callbackResult(UpcallBody body, String value) {
    String kind = body.kind(element, "result");
    return RuntimeCall.of(
        "rt.arrayGiven", body.function(), kind, value, body.resultCount(), body.resultLabel());
  }

  @Override
  public Conversion fromNative() {
    return element.elements(false).fromNative();
  }

  @Override
  public String field() {
    throw refused("field");
  }

  @Override
  ArrayCalls elements(boolean retained) {
    throw refused("element");
  }

  @Override
  Optional<String> sharedMemory() {
    return element.sharedArray();
  }

  @Override
  boolean isMemory(Function function, Parameter parameter) {
    return true;
  }

  @Override
  boolean isBlockOf(String type) {
    return element.isStruct(type);
  }
}
