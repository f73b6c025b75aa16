package io.ekkogen.emit.js.glue.kind;

import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Struct;
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
    String elements = element.element(parameter.isRetainedForever());
    // The host adds a zero to what it converts.
    boolean endsInMemory = parameter.terminated() && element.isInMemory();
    String kind = endsInMemory ? "rt.terminated(%s)".formatted(elements) : elements;
    String copy = copy(body, parameter);
    Optional<Length> count = parameter.length();
    boolean isOut = parameter.direction() == Direction.OUT;
    String leftOut = body.whenLeftOut(parameter);
    String in = copied(body, parameter, kind);
    if (isOut && !leftOut.isEmpty()) {
      // Its length is that of the others, which come first, or counts them.
      LengthGlue length = LengthGlue.before(body, count.orElseThrow());
      String given = given(body, parameter);
      String room = GlueBody.call("rt.room", kind, length.value(), length.label());
      body.prepare(
          GlueBody.Phase.ARRAYS, "const %s = %s ? null : %s".formatted(given, leftOut, in));
      body.prepare(GlueBody.Phase.ROOMS, "const %s = %s ?? %s".formatted(copy, given, room));
    } else {
      body.prepare(GlueBody.Phase.ARRAYS, "const %s = %s".formatted(copy, in));
    }
    // The host counts what it converts.
    if (count.filter(Length::isPassed).isPresent() && element.isInMemory()) {
      LengthGlue length = LengthGlue.before(body, count.get());
      String name = JsText.string(parameter.name());
      body.prepare(
          GlueBody.Phase.ROOMS,
          GlueBody.call("rt.count", length.value(), copy, length.label(), name));
    }
    body.argument(copy + ".memory");
    // TypedArrays are always copied back, what else there is only where the callee writes to it.
    boolean isTaken = element.hasTypedArrays() && parameter.direction() != Direction.CONST;
    if (parameter.direction().byPointer() || isTaken) {
      List<String> taken = new ArrayList<>(List.of(kind, parameter.jsName(), copy));
      bound(body, parameter).ifPresent(taken::add);
      body.takeBackArray(GlueBody.call("rt.arrayBack", taken));
    }
    if (parameter.direction() == Direction.CONST && element.hasTypedArrays()) {
      body.end(GlueBody.call("rt.arrayDone", copy));
    }
  }

  private String copied(GlueBody body, Parameter parameter, String kind) {
    String name = parameter.jsName();
    String label = body.label(parameter);
    boolean isMeant = parameter.nullable() && parameter.isCounted();
    String array = isMeant ? "rt.requireGiven(%s, %s)".formatted(name, label) : name;
    String converter = element.sharedMemory().isPresent() ? body.marshaller() : "rt";
    return GlueBody.call(converter + "." + way("array", parameter), kind, array, label);
  }

  /** The count after the call, where the callee may change it. */
  private static Optional<String> bound(GlueBody body, Parameter parameter) {
    return parameter.changed().map(length -> LengthGlue.after(body, length).value());
  }

  /** An expression for the count of arrays and texts of which the longest counts. */
  static String longest(GlueBody body, Parameter count) {
    List<String> copies = new ArrayList<>();
    for (Parameter array : body.function().countedBy(count)) {
      if (array.isCountedText()) {
        copies.add(TextGlue.counted(body, array));
        continue;
      }
      boolean comesBack = array.direction() == Direction.OUT && !body.whenLeftOut(array).isEmpty();
      copies.add(comesBack ? given(body, array) : copy(body, array));
    }
    return GlueBody.call("rt.longest", copies);
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
    return "rt.arrayOf(%s, %s.memory%s)"
        .formatted(element.element(parameter.isRetainedForever()), copy(body, parameter), bound);
  }

  @Override
  public String callbackArgument(Parameter parameter) {
    String rule =
        switch (parameter.direction()) {
          case IN, CONST -> "rt.passed.array";
          case REF -> "rt.passed.arrayRef";
          case OUT -> "rt.passed.arrayOut";
        };
    String length = parameter.length().map(LengthGlue::described).orElse("rt.passed.terminated");
    return GlueBody.call(rule, element.field(), length);
  }

  @Override
  public String callbackResult(Result returns) {
    String length = LengthGlue.described(returns.length().orElseThrow());
    return GlueBody.call("rt.passed.returnedArray", element.field(), length);
  }

  @Override
  public String pointedField(String length) {
    return GlueBody.call("rt.kind.list", element.field(), length);
  }

  @Override
  public boolean isDetached(Parameter parameter) {
    return element.isDetached(parameter);
  }

  @Override
  public Conversion fromNative() {
    return new Conversion("rt.arrayOf(%s, ".formatted(element.element(false)));
  }

  @Override
  Optional<String> sharedMemory() {
    return element.sharedArray();
  }

  /** Numbers that no other argument writes to may have a copy for each parameter. */
  @Override
  boolean isMemory(Function function, Parameter parameter) {
    return parameter.direction() != Direction.CONST
        || !element.hasTypedArrays()
        || function.parameters().stream()
            .filter(other -> other.direction() != Direction.CONST)
            .anyMatch(other -> other.type().equals(parameter.type()));
  }

  @Override
  boolean isBlockOf(Struct struct) {
    return element.isStruct(struct);
  }
}
