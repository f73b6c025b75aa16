package io.ekkogen.emit.js;

import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;

/** Marshals functions, and pointers to function pointers. */
final class CallbackMarshaller {
  private CallbackMarshaller() {}

  static void add(GlueBody body, Parameter parameter, CallbackType type) {
    String name = parameter.jsName();
    String label = body.label(parameter);
    String nullable = String.valueOf(parameter.nullable());
    if (parameter.direction() == Direction.IN) {
      String rule = parameter.retained() ? "retained" : "function";
      body.argument(
          "rt.%s(%s, %s, %s, %s)".formatted(rule, name, body.token(type), label, nullable));
      return;
    }
    String cell = body.copy(parameter, "Cell");
    String withValue = String.valueOf(parameter.direction() == Direction.REF);
    body.prepare(
        cell, "rt.kindCell(", body.kind(type, parameter), name, label, nullable, withValue);
    body.argument(cell + ".memory");
    body.takeBack("rt.takeKind(", body.kind(type, parameter), cell, name);
  }
}
