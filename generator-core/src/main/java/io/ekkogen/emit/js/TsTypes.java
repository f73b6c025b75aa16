package io.ekkogen.emit.js;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.Struct;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What TypeScript calls the types of a mapping. */
final class TsTypes {
  private TsTypes() {}

  static String in(Type type) {
    if (type instanceof ScalarType scalar) {
      return switch (scalar) {
        case LONG, ULONG -> "number | bigint";
        case INT_PTR, UINT_PTR -> "Pointer | bigint | null";
        default -> out(type);
      };
    }
    if (type instanceof StructType struct) {
      return init(struct.struct());
    }
    return type instanceof ArrayType array ? array(array) + " | null" : out(type);
  }

  static String out(Type type) {
    if (type instanceof ScalarType scalar) {
      return switch (scalar) {
        case BOOL, BOOL8 -> "boolean";
        case LONG, ULONG -> "bigint";
        case INT_PTR, UINT_PTR -> "Pointer | null";
        default -> "number";
      };
    }
    if (type instanceof StructType struct) {
      return struct.struct().jsName();
    }
    if (type instanceof ArrayType array) {
      return array(array);
    }
    return type.mappingName().equals("void") ? "void" : "string | null";
  }

  static String parameter(Parameter parameter) {
    Type type = parameter.type();
    if (parameter.direction() == Direction.IN) {
      return in(type);
    }
    if (type instanceof ArrayType array) {
      return array(array);
    }
    if (type instanceof StructType struct) {
      return init(struct.struct());
    }
    if (parameter.direction() == Direction.OUT) {
      return "{ value?: %1$s | undefined } | [%1$s | undefined]".formatted(out(type));
    }
    Set<String> both = new LinkedHashSet<>(List.of(in(type).split(" \\| ")));
    both.addAll(List.of(out(type).split(" \\| ")));
    return "{ value: %1$s } | [%1$s]".formatted(String.join(" | ", both));
  }

  /** An instance, or a plain object with its fields. */
  private static String init(Struct struct) {
    return struct.jsName() + " | " + struct.jsName() + ".Init";
  }

  private static String array(ArrayType array) {
    String element = in(array.element()).contains("|") ? "(number | bigint)" : in(array.element());
    return element
        + "[] | "
        + switch (array.element().scalar().orElseThrow()) {
          case SBYTE -> "Int8Array";
          case BYTE -> "Uint8Array | Uint8ClampedArray";
          case SHORT -> "Int16Array";
          case USHORT -> "Uint16Array";
          case INT -> "Int32Array";
          case UINT -> "Uint32Array";
          case LONG -> "BigInt64Array";
          case ULONG -> "BigUint64Array";
          case FLOAT -> "Float32Array";
          default -> "Float64Array";
        };
  }
}
