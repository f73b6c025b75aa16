package io.ekkogen.emit.java;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.runtime.linker.CallingConvention;

/**
 * Which methods plain JNA would get wrong: it passes -1 for a true BOOL, sign-extends unsigned
 * numbers narrower than a register, cuts a string short at a NUL and puts {@code ?} for what the
 * encoding lacks, knows one calling convention per library, reflects on structures passed by value,
 * and does not clear what {@code out} says is zero.
 */
final class PlainJnaRouting {
  private PlainJnaRouting() {}

  static boolean isRouted(Function function) {
    return function.convention() != CallingConvention.CDECL
        || isRouted(function.returns())
        || function.parameters().stream().anyMatch(PlainJnaRouting::isRouted);
  }

  private static boolean isRouted(Parameter parameter) {
    return parameter.direction() == Direction.OUT
        || parameter.type() == StringType.STRING
        || parameter.direction() == Direction.IN && isRouted(parameter.type())
        || parameter.direction() == Direction.REF
            && parameter.type() instanceof ScalarType scalar
            && scalar.isBoolean();
  }

  private static boolean isRouted(Type type) {
    return type instanceof StructType
        || type == ScalarType.BOOL
        || type == ScalarType.BOOL8
        || type == ScalarType.BYTE
        || type == ScalarType.USHORT;
  }
}
