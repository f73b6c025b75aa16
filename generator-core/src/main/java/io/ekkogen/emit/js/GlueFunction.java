package io.ekkogen.emit.js;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * One function of the glue. The happy path is a single call of the host, whose conversions do the
 * checking; what went wrong is worked out in the {@code catch}.
 */
final class GlueFunction {
  private final Function function;
  private final Set<String> names = new HashSet<>();
  private final List<String> prepare = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private final List<String> takeBack = new ArrayList<>();

  GlueFunction(Function function) {
    this.function = function;
    function.parameters().forEach(parameter -> names.add(parameter.jsName()));
    names.addAll(Set.of("host", "rt", function.jsName()));
  }

  String generate() {
    String result = local("result");
    String error = local("error");
    if (function.returns() instanceof StructType struct) {
      prepare.add("const %s = new %s();".formatted(result, struct.struct().jsName()));
      arguments.add("rt.block(%s)".formatted(result));
    }
    function.parameters().forEach(this::marshal);
    boolean hasShortForm = hasShortForm();
    StringBuilder text = new StringBuilder("  function ").append(function.jsName());
    String args = hasShortForm ? local("args") : "";
    String isShort = hasShortForm ? local("isShort") : "";
    if (hasShortForm) {
      text.append("(...").append(args).append(") {\n");
      text.append(shortForm(args, isShort));
    } else {
      text.append(parameterNames("(", ")")).append(" {\n");
    }
    text.append("    try {\n");
    prepare.forEach(line -> text.append("      ").append(line).append('\n'));
    String value =
        convertResult("host.%s(%s)".formatted(function.javaName(), String.join(", ", arguments)));
    if (function.returns() instanceof StructType) {
      text.append("      ").append(value).append(";\n");
      value = result;
    } else if (function.returns() == VoidType.VOID) {
      text.append("      ").append(value).append(";\n");
      value = "";
    } else if (!takeBack.isEmpty()) {
      text.append("      const %s = %s;\n".formatted(result, value));
      value = result;
    }
    takeBack.forEach(line -> text.append("      ").append(line).append('\n'));
    if (hasShortForm) {
      text.append(
          "      return %s ? %s : %s;\n"
              .formatted(isShort, outObject(value), value.isEmpty() ? "undefined" : value));
    } else if (!value.isEmpty()) {
      text.append("      return ").append(value).append(";\n");
    }
    text.append("    } catch (%s) {\n".formatted(error));
    String blame =
        "(%s, %s, %s, %s)"
            .formatted(error, JsText.string(function.name()), kinds(), parameterNames("[", "]"));
    if (hasIntegers() && !hasShortForm) {
      text.append("      return %s(...rt.recover%s);\n".formatted(function.jsName(), blame));
    } else {
      text.append("      throw rt.explain%s;\n".formatted(blame));
    }
    return text.append("    }\n  }\n").toString();
  }

  /** Arrays cannot come back by themselves: only the caller knows how long they are. */
  private boolean hasShortForm() {
    List<Parameter> outs = outs();
    return !outs.isEmpty() && outs.stream().noneMatch(out -> out.type() instanceof ArrayType);
  }

  private List<Parameter> outs() {
    return function.parameters().stream()
        .filter(parameter -> parameter.direction() == Direction.OUT)
        .toList();
  }

  private String parameterNames(String before, String after) {
    return function.parameters().stream()
        .map(Parameter::jsName)
        .collect(Collectors.joining(", ", before, after));
  }

  /**
   * Without its `out` parameters the function makes the holders itself, and returns what is in
   * them.
   */
  private String shortForm(String args, String isShort) {
    int all = function.parameters().size();
    List<String> shortValues = new ArrayList<>();
    int position = 0;
    for (Parameter parameter : function.parameters()) {
      if (parameter.direction() != Direction.OUT) {
        shortValues.add("%s[%d]".formatted(args, position++));
      } else if (parameter.type() instanceof StructType struct) {
        shortValues.add("new %s()".formatted(struct.struct().jsName()));
      } else {
        shortValues.add("{ value: undefined }");
      }
    }
    String names = parameterNames("[", "]");
    return "    const %s = rt.isShort(%s.length, %d, %d);\n"
            .formatted(isShort, args, all, outs().size())
        + "    const %s = %s ? [%s] : %s;\n"
            .formatted(names, isShort, String.join(", ", shortValues), args);
  }

  private String outObject(String result) {
    List<String> members = new ArrayList<>();
    if (!result.isEmpty()) {
      members.add(result.equals("result") ? "result" : "result: " + result);
    }
    for (Parameter out : outs()) {
      String name = out.jsName();
      members.add(out.type() instanceof StructType ? name : name + ": " + name + ".value");
    }
    return "{ " + String.join(", ", members) + " }";
  }

  private void marshal(Parameter parameter) {
    Type type = parameter.type();
    String name = parameter.jsName();
    String label = JsText.string(function.name() + ": " + parameter.name());
    if (type instanceof ArrayType array) {
      marshalArray(parameter, JsText.string(array.element().mappingName()), label);
    } else if (type instanceof StructType struct) {
      marshalStruct(parameter, struct.struct().jsName(), label);
    } else if (type instanceof ScalarType scalar && parameter.direction().byPointer()) {
      String kind = JsText.string(scalar.mappingName());
      String cell = local(name + "Cell");
      boolean withValue = parameter.direction() == Direction.REF;
      prepare.add(
          "const %s = rt.cell(%s, %s, %s, %s);".formatted(cell, kind, name, label, withValue));
      arguments.add(cell);
      takeBack.add("rt.take(%s, %s, %s);".formatted(kind, cell, name));
    } else if (type == ScalarType.INT_PTR || type == ScalarType.UINT_PTR) {
      arguments.add("rt.address(%s, %s)".formatted(name, label));
    } else if (type == ScalarType.ULONG) {
      arguments.add("rt.ulong(%s, %s)".formatted(name, label));
    } else if (isInteger(parameter) && hasShortForm()) {
      arguments.add("rt.integer(%s)".formatted(name));
    } else {
      arguments.add(name);
    }
  }

  private boolean hasIntegers() {
    return function.parameters().stream().anyMatch(GlueFunction::isInteger);
  }

  /** Which the engine converts; it refuses -0. */
  private static boolean isInteger(Parameter parameter) {
    return parameter.direction() == Direction.IN
        && parameter.type() instanceof ScalarType scalar
        && scalar.isNumeric()
        && scalar != ScalarType.FLOAT
        && scalar != ScalarType.DOUBLE
        && scalar != ScalarType.ULONG;
  }

  private void marshalArray(Parameter parameter, String kind, String label) {
    String name = parameter.jsName();
    String block = local(name + "Block");
    boolean out = parameter.direction() == Direction.OUT;
    prepare.add(
        out
            ? "const %s = rt.arrayRoom(%s, %s, %s);".formatted(block, kind, name, label)
            : "const %s = rt.arrayIn(%s, %s, %s, %s);"
                .formatted(block, kind, name, label, parameter.direction() == Direction.IN));
    arguments.add(block);
    takeBack.add(
        "rt.arrayOut(%s, %s, %s, %s);"
            .formatted(kind, name, block, parameter.direction().byPointer()));
  }

  private void marshalStruct(Parameter parameter, String type, String label) {
    String name = parameter.jsName();
    String struct = local(name + "Struct");
    String instance = "rt.instance(%s, %s, %s)".formatted(name, type, label);
    boolean out = parameter.direction() == Direction.OUT;
    prepare.add("const %s = %s;".formatted(struct, out ? "rt.clear(" + instance + ")" : instance));
    arguments.add("rt.block(%s)".formatted(struct));
    if (parameter.direction().byPointer()) {
      takeBack.add("rt.update(%s, %s);".formatted(name, struct));
    }
  }

  private String convertResult(String call) {
    if (!(function.returns() instanceof ScalarType type)) {
      return call;
    }
    return switch (type) {
      case LONG -> "rt.long(" + call + ")";
      case ULONG -> "rt.unsigned(" + call + ")";
      case INT_PTR, UINT_PTR -> "rt.pointer(" + call + ")";
      default -> call;
    };
  }

  /** Names and types of the parameters in turn, for the message of an error. */
  private String kinds() {
    List<String> kinds = new ArrayList<>();
    for (Parameter parameter : function.parameters()) {
      boolean checkedHere =
          parameter.direction() == Direction.IN
              && !(parameter.type() instanceof ArrayType)
              && !(parameter.type() instanceof StructType);
      kinds.add(parameter.name());
      kinds.add(checkedHere ? parameter.type().mappingName() : "");
    }
    return JsText.strings(kinds);
  }

  private String local(String wish) {
    String name = wish;
    while (!names.add(name)) {
      name += "_";
    }
    return name;
  }
}
