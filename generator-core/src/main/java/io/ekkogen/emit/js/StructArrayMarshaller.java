package io.ekkogen.emit.js;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import java.util.List;

/** Marshals arrays of structures and of pointers to them, and pointers to such pointers. */
final class StructArrayMarshaller {
  private StructArrayMarshaller() {}

  /** Whether the elements are structures or pointers to them. */
  static boolean takes(Type element) {
    return element instanceof StructType || element instanceof StructPointerType;
  }

  /** What makes what is passed: what is called, and the kind of the elements. */
  static List<String> maker(GlueBody body, Type element) {
    return List.of("%s.%sIn(".formatted(body.marshaller(), rule(element)), token(body, element));
  }

  /** As {@link #maker}, for what takes back what the callee left. */
  static List<String> taker(GlueBody body, Type element) {
    return List.of("rt.%sOut(".formatted(rule(element)), token(body, element));
  }

  /** A call that makes room for an array that comes back by itself. */
  static List<String> room(GlueBody body, Type element, String count, String label) {
    return List.of("rt.%sRoom(".formatted(rule(element)), token(body, element), count, label);
  }

  /** What makes an array of a block: up to the block. */
  static String arrayOf(String token, Type element) {
    return "rt.%sOf(%s, ".formatted(rule(element), token);
  }

  static String token(GlueBody body, Type element) {
    return element instanceof StructType struct
        ? body.token(struct)
        : body.token((StructPointerType) element);
  }

  private static String rule(Type element) {
    return element instanceof StructType ? "structs" : "pointers";
  }

  /** A pointer to a pointer. */
  static void addCell(GlueBody body, Parameter parameter, StructPointerType type) {
    String name = parameter.jsName();
    String cell = body.copy(parameter, "Cell");
    body.prepare(
        cell,
        body.marshaller() + ".pointerCell(",
        body.token(type),
        name,
        body.label(parameter),
        String.valueOf(parameter.nullable()),
        String.valueOf(parameter.direction() == Direction.REF));
    body.argument(cell + ".memory");
    body.takeBack("rt.takePointer(", body.token(type), cell, name);
  }
}
