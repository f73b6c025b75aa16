package io.ekkogen.emit;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.Struct;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import java.util.List;
import java.util.stream.Collectors;

/** What a C header says of the things a mapping describes; documentation shows it. */
public final class CPrototype {
  private CPrototype() {}

  /** {@code int add(int a, int b)}. */
  public static String of(Function function) {
    return declare(type(function.returns()), function.entryPoint())
        + parameters(function.parameters());
  }

  /** {@code void (*CallbackType)(int value)}. */
  public static String of(Callback callback) {
    return declare(type(callback.returns()), "(*" + callback.name() + ")")
        + parameters(callback.parameters());
  }

  /** {@code struct Point { double x; double y; }}. */
  public static String of(Struct struct) {
    return struct.fields().stream()
        .map(field -> declare(field.type().cName(), field.name()) + "; ")
        .collect(Collectors.joining("", "struct " + struct.name() + " { ", "}"));
  }

  private static String parameters(List<Parameter> parameters) {
    return parameters.isEmpty()
        ? "(void)"
        : parameters.stream()
            .map(CPrototype::parameter)
            .collect(Collectors.joining(", ", "(", ")"));
  }

  private static String parameter(Parameter parameter) {
    boolean pointer =
        parameter.direction() != Direction.IN && !(parameter.type() instanceof ArrayType);
    return declare(type(parameter.type()) + (pointer ? " *" : ""), parameter.name());
  }

  private static String type(Type type) {
    if (type instanceof ArrayType array) {
      return array.element().cName() + " *";
    }
    if (type instanceof StructType struct) {
      return struct.struct().name();
    }
    if (type instanceof ScalarType scalar) {
      return scalar.cName();
    }
    if (type == StringType.STRING) {
      return "const char *";
    }
    if (type == VoidType.VOID) {
      return "void";
    }
    throw new AssertionError(type);
  }

  /** A pointer's star stands at the name. */
  private static String declare(String type, String name) {
    String joined = type.endsWith("*") ? type + name : type + " " + name;
    return joined.replace("* *", "**");
  }
}
