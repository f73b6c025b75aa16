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
    } else if (isIntegerThatTheEngineConverts(type) && body.isDirect()) {
      body.argument(name);
    } else {
      body.argument(argument(type, name, body.label(parameter)));
    }
  }

  /** What the host is given for a value that may be null where it is a pointer. */
  static String argument(ScalarType type, String value, String label) {
    if (type.isPointer()) {
      return address(value, label, true);
    }
    if (isIntegerThatTheEngineConverts(type)) {
      return "rt.integer(%s)".formatted(value);
    }
    if (type.isInteger()) {
      return "rt.wide(%s, %s, %s)".formatted(JsText.string(type.mappingName()), value, label);
    }
    return value;
  }

  private static String address(String value, String label, boolean nullable) {
    String given =
        nullable ? value : "rt.present(%s, %s, 'a pointer or a bigint')".formatted(value, label);
    return "rt.address(%s, %s)".formatted(given, label);
  }

  /** Which the engine converts exactly, or the host checks; the engine refuses -0. */
  static boolean isIntegerThatTheEngineConverts(ScalarType type) {
    return switch (type) {
      case SBYTE, BYTE, SHORT, USHORT, INT, UINT, LONG, CHAR, WCHAR -> true;
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
