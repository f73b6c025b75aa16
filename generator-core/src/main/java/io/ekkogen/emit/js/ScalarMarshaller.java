package io.ekkogen.emit.js;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;

/** Marshals numbers, booleans, pointers and enums; by pointer, in a cell. */
final class ScalarMarshaller {
  private ScalarMarshaller() {}

  static void add(GlueBody body, Parameter parameter, ScalarType type) {
    String name = parameter.jsName();
    if (parameter.direction().byPointer()) {
      addCell(body, parameter, type);
    } else if (type.isPointer()) {
      body.argument(address(name, body.label(parameter), parameter.nullable()));
    } else if (isConverted(type)) {
      body.argument(body.isDirect() ? name : "rt.integer(%s)".formatted(name));
    } else if (type.isInteger()) {
      String kind = JsText.string(type.mappingName());
      body.argument("rt.wide(%s, %s, %s)".formatted(kind, name, body.label(parameter)));
    } else if (type.isBoolean()) {
      body.argument(name);
    } else {
      body.argument("rt.real(%s)".formatted(name));
    }
  }

  private static String address(String value, String label, boolean nullable) {
    String given =
        nullable ? value : "rt.present(%s, %s, 'a pointer or a bigint')".formatted(value, label);
    return "rt.address(%s, %s)".formatted(given, label);
  }

  /** An integer that the engine converts and the host checks; the engine refuses -0. */
  static boolean isConverted(ScalarType type) {
    return type.isInteger() && (!isBigint(type) || type == ScalarType.LONG);
  }

  /** An integer that may be beyond what a number holds exactly. */
  static boolean isBigint(ScalarType type) {
    return switch (type) {
      case LONG, ULONG, CLONG, CULONG, SIZE_T, SSIZE_T -> true;
      default -> false;
    };
  }

  private static void addCell(GlueBody body, Parameter parameter, ScalarType type) {
    String name = parameter.jsName();
    String kind = JsText.string(type.mappingName());
    String cell = cell(body, parameter);
    boolean withValue = parameter.direction() == Direction.REF;
    body.prepare(
        cell,
        GlueBody.unlessNull(parameter) + "rt.cell(",
        kind,
        name,
        body.label(parameter),
        String.valueOf(withValue));
    body.argument(cell);
    boolean isCount = !body.function().countedBy(parameter).isEmpty();
    String target = isCount ? "const %s = ".formatted(taken(body, parameter)) : "";
    body.takeBack(target + "rt.take(", kind, cell, name);
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
