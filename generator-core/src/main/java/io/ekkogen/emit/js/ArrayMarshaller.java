package io.ekkogen.emit.js;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Marshals arrays, of which a copy is passed. */
final class ArrayMarshaller {
  private ArrayMarshaller() {}

  static void add(GlueBody body, Parameter parameter, ArrayType type) {
    String copy = copy(body, parameter);
    Optional<Parameter> count = parameter.length().map(body.function()::parameter);
    boolean isOut = parameter.direction() == Direction.OUT;
    String leftOut = body.whenLeftOut(parameter);
    List<String> given = given(body, parameter, type.element());
    if (isOut && !leftOut.isEmpty()) {
      // Its length is that of the others, which come first, or counts them.
      Parameter length = count.orElseThrow();
      String before = "const %s = %s ? null : ".formatted(given(body, parameter), leftOut);
      body.prepareArray(before, given);
      body.prepareRoom(
          "const %s = %s ?? ".formatted(copy, given(body, parameter)),
          room(body, type.element(), passed(body, length), body.label(length)));
    } else {
      body.prepareArray("const " + copy + " = ", given);
    }
    // The host checks what it is handed as Java has it.
    if (count.isPresent() && count.get().direction() != Direction.OUT && !isHeld(type.element())) {
      String array = JsText.string(parameter.name());
      String passed = passed(body, count.get());
      body.prepareRoom("", List.of("rt.count(", passed, copy, body.label(count.get()), array));
    }
    body.argument(copy + ".memory");
    takeBack(body, parameter, type.element(), bound(body, parameter));
  }

  /** TypedArrays are always copied back, what else there is only where the callee writes to it. */
  private static void takeBack(
      GlueBody body, Parameter parameter, Type element, Optional<String> bound) {
    if (!parameter.direction().byPointer() && element.scalar().isEmpty()) {
      return;
    }
    List<String> call = new ArrayList<>();
    if (StructArrayMarshaller.takes(element)) {
      call.addAll(StructArrayMarshaller.taker(body, element));
    } else if (element instanceof CallbackType callback) {
      call.addAll(List.of("rt.elementsOut(", body.kind(callback, parameter)));
    } else if (element instanceof StringType) {
      call.add("rt.stringsOut(");
    } else {
      call.addAll(List.of("rt.arrayOut(", kind(element)));
    }
    call.addAll(List.of(parameter.jsName(), copy(body, parameter)));
    bound.ifPresent(call::add);
    body.takeBackArray(call);
  }

  /** What comes back of an array that was left out of the call. */
  static String cameBack(GlueBody body, Parameter parameter, ArrayType type) {
    String memory = copy(body, parameter) + ".memory";
    String bound = bound(body, parameter).map(it -> ", " + it).orElse("");
    if (StructArrayMarshaller.takes(type.element())) {
      String token = StructArrayMarshaller.token(body, type.element());
      return StructArrayMarshaller.arrayOf(token, type.element()) + memory + bound + ")";
    }
    if (type.element() instanceof CallbackType callback) {
      return "rt.elementsOf(%s, %s%s)".formatted(body.kind(callback, parameter), memory, bound);
    }
    return type.element() instanceof StringType
        ? "rt.strings(%s%s)".formatted(memory, bound)
        : "rt.arrayOf(%s, %s%s)".formatted(kind(type.element()), memory, bound);
  }

  /** What stands before a pointer that may lead to an element of an array. */
  static String element(GlueBody body, Parameter array, StructPointerType type) {
    return "rt.elementAt(%s, %s, ".formatted(body.token(type), copy(body, array));
  }

  /** An expression for the count of arrays of which the longest counts. */
  static String longest(GlueBody body, Parameter count) {
    List<String> copies = new ArrayList<>();
    for (Parameter array : body.function().countedBy(count)) {
      boolean comesBack = array.direction() == Direction.OUT && !body.whenLeftOut(array).isEmpty();
      copies.add(comesBack ? given(body, array) : copy(body, array));
    }
    return "rt.longest(%s)".formatted(String.join(", ", copies));
  }

  /** The variable for the copy of an array that may be left out; null where it is. */
  private static String given(GlueBody body, Parameter parameter) {
    return body.copy(parameter, "Given");
  }

  private static String copy(GlueBody body, Parameter parameter) {
    return body.copy(parameter, "Array");
  }

  /** Elements that are handed over as Java has them, not as C does. */
  private static boolean isHeld(Type element) {
    return element instanceof StringType || element instanceof HandleType;
  }

  /** The count after the call, where the callee may change it. */
  private static Optional<String> bound(GlueBody body, Parameter parameter) {
    return parameter
        .length()
        .map(body.function()::parameter)
        .filter(count -> count.direction().byPointer())
        .map(count -> ScalarMarshaller.taken(body, count));
  }

  /** The count before the call. */
  private static String passed(GlueBody body, Parameter count) {
    return count.direction().byPointer()
        ? "rt.peek(%s, %s)".formatted(kind(count.type()), ScalarMarshaller.cell(body, count))
        : ScalarMarshaller.count(body, count);
  }

  /** A call: what is called, and the arguments. */
  private static List<String> room(GlueBody body, Type element, String count, String label) {
    if (StructArrayMarshaller.takes(element)) {
      return StructArrayMarshaller.room(body, element, count, label);
    }
    if (element instanceof CallbackType callback) {
      return List.of("rt.elementsRoom(", body.kind(callback), count, label);
    }
    return element instanceof StringType
        ? List.of("rt.stringsRoom(", count, label)
        : List.of("rt.room(", kind(element), count, label);
  }

  private static List<String> given(GlueBody body, Parameter parameter, Type element) {
    List<String> call = new ArrayList<>(maker(body, parameter, element));
    call.add(
        parameter.nullable() && parameter.isCounted()
            ? "rt.requireGiven(%s, %s)".formatted(parameter.jsName(), body.label(parameter))
            : parameter.jsName());
    if (element instanceof HandleType handle) {
      call.add(body.token(handle));
    }
    call.add(body.label(parameter));
    call.add(String.valueOf(parameter.nullable()));
    if (parameter.direction() != Direction.IN) {
      call.add(parameter.direction() == Direction.OUT ? "'out'" : "'ref'");
    }
    return call;
  }

  /** What makes the copy of an array: what is called, and the kind of the elements. */
  private static List<String> maker(GlueBody body, Parameter parameter, Type element) {
    if (StructArrayMarshaller.takes(element)) {
      return StructArrayMarshaller.maker(body, element);
    }
    if (element instanceof StringType) {
      return List.of("rt.stringsIn(");
    }
    if (element instanceof HandleType) {
      return List.of("rt.handlesIn(");
    }
    return element instanceof CallbackType callback
        ? List.of("rt.elementsIn(", body.kind(callback, parameter))
        : List.of(body.marshaller() + ".arrayIn(", kind(element));
  }

  /** The scalar that an element is, as the runtime calls it. */
  static String kind(Type element) {
    return JsText.string(element.scalar().orElseThrow().mappingName());
  }
}
