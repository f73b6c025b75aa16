package io.ekkogen.emit.js;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/** Arguments that get one memory where they are the same object. */
final class SharedMemory {
  private SharedMemory() {}

  /** Whether two parameters of a function take the same kinds of objects by pointer. */
  static boolean isPossible(Function function) {
    Set<String> taken = new HashSet<>();
    return function.parameters().stream()
        .flatMap(parameter -> kind(function, parameter).stream())
        .anyMatch(kind -> !taken.add(kind));
  }

  /** What has memory in common with others of its kind; empty for what is passed by value. */
  private static Optional<String> kind(Function function, Parameter parameter) {
    Type type = parameter.type();
    if (type instanceof ArrayType array) {
      return leadsToStructs(array.element())
          ? Optional.of("structure")
          : array.element().scalar().map(element -> element.mappingName() + "[]");
    }
    boolean mayBeOut = type instanceof StructType && clearsAny(function, type);
    if (!parameter.direction().byPointer() && !mayBeOut) {
      return Optional.empty();
    }
    return leadsToStructs(type)
        ? Optional.of("structure")
        : type.scalar().map(ScalarType::mappingName);
  }

  /**
   * Whether a structure of this type, which may be passed by value too, is cleared for the call.
   */
  private static boolean clearsAny(Function function, Type type) {
    return function.parameters().stream()
        .anyMatch(
            parameter ->
                parameter.direction() == Direction.OUT
                    && parameter.type().mappingName().equals(type.mappingName()));
  }

  private static boolean leadsToStructs(Type type) {
    return type instanceof StructType || type instanceof StructPointerType;
  }
}
