package io.ekkogen.emit.js;

import io.ekkogen.model.Direction;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;

/** Marshals handles. */
final class HandleMarshaller {
  private HandleMarshaller() {}

  static void add(GlueBody body, Parameter parameter, HandleType type) {
    String name = parameter.jsName();
    String token = body.token(type);
    String label = body.label(parameter);
    if (parameter.direction() == Direction.IN) {
      body.argument("rt.peer(%s, %s, %s, %s)".formatted(name, token, label, parameter.nullable()));
      return;
    }
    String reference = body.copy(parameter, "Ref");
    boolean withValue = parameter.direction() == Direction.REF;
    String before = GlueBody.unlessNull(parameter) + "rt.handleRef(";
    body.prepareFirst(reference, before, name, token, label, String.valueOf(withValue));
    body.undo("rt.dropHandle(%s);".formatted(reference));
    body.argument(reference);
    body.takeBack("rt.takeHandle(", token, reference, name);
  }
}
