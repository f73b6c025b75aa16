package io.ekkogen.emit.js;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import java.util.List;

/** Marshals numbers, booleans, pointers and enums; by pointer, in a cell. */
final class ScalarMarshaller {
  private ScalarMarshaller() {}

  static void add(GlueBody body, Parameter parameter, ScalarType type) {
    if (parameter.direction().byPointer()) {
      addCell(body, parameter, type);
    } else if (body.function().countedBy(parameter).isEmpty()) {
      boolean nullable = !type.isPointer() || parameter.nullable();
      String label = body.label(parameter);
      body.argument(toNative(type.mappingName(), parameter.jsName(), label, nullable));
    } else {
      addCount(body, parameter, type);
    }
  }

  /** A count is converted ahead of the call, since the lengths of arrays are checked against it. */
  private static void addCount(GlueBody body, Parameter parameter, ScalarType type) {
    String leftOut = body.whenLeftOut(parameter);
    String name = parameter.jsName();
    String given =
        leftOut.isEmpty()
            ? name
            : "%s ? %s : %s".formatted(leftOut, ArrayMarshaller.longest(body, parameter), name);
    String value = count(body, parameter);
    String converter = "rt.toNative.%s(".formatted(type.mappingName());
    body.prepareCount(
        "const %s = ".formatted(value), List.of(converter, given, body.label(parameter)));
    body.argument(value);
  }

  /**
   * An expression for what the host is given for a script's value. Of the most frequent types, the
   * usual values need no call of the runtime, which would take the interpreter half as long as the
   * call of the host.
   *
   * @param type as the runtime calls it
   * @param value a variable
   */
  static String toNative(String type, String value, String label, boolean nullable) {
    String usual =
        switch (type) {
          case "int" ->
              "typeof %1$s === 'number' && (%1$s | 0) === %1$s ? %1$s | 0 : ".formatted(value);
          case "double" -> "typeof %1$s === 'number' ? %1$s : ".formatted(value);
          case "bool", "bool8" -> "typeof %1$s === 'boolean' ? %1$s : ".formatted(value);
          case "string", "wstring" -> "typeof %1$s === 'string' ? %1$s : ".formatted(value);
          default -> "";
        };
    String converted =
        "rt.toNative.%s(%s, %s%s)".formatted(type, value, label, nullable ? "" : ", false");
    return usual + converted;
  }

  private static void addCell(GlueBody body, Parameter parameter, ScalarType type) {
    String name = parameter.jsName();
    String kind = JsText.string(type.mappingName());
    String cell = cell(body, parameter);
    boolean withValue = parameter.direction() == Direction.REF;
    body.prepare(
        cell,
        GlueBody.unlessNull(parameter) + body.marshaller() + ".cell(",
        kind,
        name,
        body.label(parameter),
        String.valueOf(withValue));
    body.argument(cell);
    boolean isCount = !body.function().countedBy(parameter).isEmpty();
    String target = isCount ? "const %s = ".formatted(taken(body, parameter)) : "";
    body.takeBack(target + "rt.take(", kind, cell, name);
  }

  /** The variable for the converted value of a parameter that counts elements. */
  static String count(GlueBody body, Parameter parameter) {
    return body.copy(parameter, "Value");
  }

  /** The variable for the cell of a parameter that is passed by pointer. */
  static String cell(GlueBody body, Parameter parameter) {
    return body.copy(parameter, "Cell");
  }

  /** The variable for what the callee left in the cell of a parameter that counts elements. */
  static String taken(GlueBody body, Parameter parameter) {
    return body.copy(parameter, "Taken");
  }
}
