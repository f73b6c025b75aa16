package io.ekkogen.emit.js;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.StructType;
import java.util.List;

/** Marshals structures, by value and by pointer. */
final class StructMarshaller {
  private StructMarshaller() {}

  static void add(GlueBody body, Parameter parameter, StructType type) {
    String name = parameter.jsName();
    String struct = body.copy(parameter, "Struct");
    String className = type.struct().jsName();
    String instance =
        "%s.instance(%s, %s, %s, %s)"
            .formatted(body.marshaller(), name, body.token(type), className, body.label(parameter));
    boolean out = parameter.direction() == Direction.OUT;
    String before = "const %s = %s".formatted(struct, GlueBody.unlessNull(parameter));
    if (out) {
      // After the others, of which it may be one.
      body.prepareRoom(
          before,
          List.of(
              body.marshaller() + ".cleared(",
              name,
              body.token(type),
              className,
              body.label(parameter)));
    } else {
      body.prepare(before + instance + ";");
    }
    body.argument("rt.block(%s)".formatted(struct));
    if (out && body.function().call().error().isPresent()) {
      body.undo("rt.reset(%s, %s);".formatted(name, body.token(type)));
    }
    if (parameter.direction().byPointer()) {
      body.takeBack("rt.update(", name, struct);
    }
  }
}
