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
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One function of the glue. The happy path is a single call of the host, whose conversions do the
 * checking; what went wrong is worked out in the {@code catch}.
 */
final class GlueFunction {
  /** Of what stands inside try, function and module. */
  private static final String INDENT = "      ";

  private final Function function;
  private final Set<String> names = new HashSet<>();
  private final List<String> prepare = new ArrayList<>();
  private final List<String> arguments = new ArrayList<>();
  private final List<String> takeBack = new ArrayList<>();

  GlueFunction(Function function) {
    this.function = function;
    function.parameters().forEach(parameter -> names.add(parameter.jsName()));
    names.addAll(Set.of("host", "rt", function.jsName()));
    function.parameters().forEach(parameter -> addStruct(parameter.type()));
    addStruct(function.returns().type());
  }

  /** A variable must not hide a class that the function uses. */
  private void addStruct(Type type) {
    if (type instanceof StructType struct) {
      names.add(struct.struct().jsName());
    }
  }

  String generate() {
    String result = local("result");
    String error = local("error");
    if (function.returns().type() instanceof StructType struct) {
      prepare("const %s = new %s(".formatted(result, struct.struct().jsName()));
      arguments.add("rt.block(%s)".formatted(result));
    }
    function.parameters().forEach(this::marshal);
    boolean hasShortForm = ShortForm.existsFor(function);
    String head = "function " + function.jsName() + "(";
    StringBuilder text = new StringBuilder();
    String args = hasShortForm ? local("args") : "";
    String isShort = hasShortForm ? local("isShort") : "";
    if (hasShortForm) {
      text.append("  ").append(head).append("...").append(args).append(") {\n");
      text.append(shortForm(args, isShort));
    } else {
      text.append(JsText.list("  ", head, parameterNames(), ") {")).append('\n');
    }
    text.append("    try {\n");
    prepare.forEach(line -> text.append(line).append('\n'));
    text.append(call(result));
    takeBack.forEach(line -> text.append(line).append('\n'));
    text.append(returnLine(result, isShort));
    text.append("    } catch (%s) {\n".formatted(error));
    text.append(mayRecover() ? recovery(error) : explanation(error));
    return text.append("    }\n  }\n").toString();
  }

  private String explanation(String error) {
    String explain = "throw rt.explain(%s, %s, [".formatted(error, JsText.string(function.name()));
    return JsText.list(INDENT, explain, kinds(), blamed()) + "\n";
  }

  /** The engine does not convert -0 to an integer: the call is made again with 0. */
  private String recovery(String error) {
    String given = local("given");
    String recover =
        "const %s = rt.recover(%s, %s, [".formatted(given, error, JsText.string(function.name()));
    List<String> again =
        IntStream.range(0, function.parameters().size())
            .mapToObj(i -> "%s[%d]".formatted(given, i))
            .toList();
    return JsText.list(INDENT, recover, kinds(), blamed())
        + "\n"
        + JsText.list(INDENT, "return %s(".formatted(function.jsName()), again, ");")
        + "\n";
  }

  private String blamed() {
    return JsText.list(INDENT, "], [", parameterNames(), "]);").strip();
  }

  /**
   * Whether nothing but the host's own conversions can have failed, so that nothing was called yet.
   */
  private boolean mayRecover() {
    return isDirect()
        && !parameterNames().contains(function.jsName())
        && function.parameters().stream().anyMatch(GlueFunction::isInteger);
  }

  /** Whether the arguments go to the host as they are. */
  private boolean isDirect() {
    return !(function.returns().type() instanceof StructType)
        && function.parameters().stream()
            .allMatch(
                parameter ->
                    parameter.direction() == Direction.IN
                        && !(parameter.type() instanceof ArrayType)
                        && !(parameter.type() instanceof StructType));
  }

  /** The call of the host, whose result is returned at once where nothing is taken back. */
  private String call(String result) {
    Type type = function.returns().type();
    boolean isVoid = type == VoidType.VOID || type instanceof StructType;
    String target = isVoid ? "" : takeBack.isEmpty() ? "return " : "const %s = ".formatted(result);
    String conversion = resultConversion();
    String before = "%s%shost.%s(".formatted(target, conversion, function.javaName());
    return JsText.list(INDENT, before, arguments, conversion.isEmpty() ? ");" : "));") + "\n";
  }

  private String returnLine(String result, String isShort) {
    String value = function.returns().type() == VoidType.VOID ? "" : result;
    if (ShortForm.existsFor(function)) {
      return "      return %s ? %s : %s;\n"
          .formatted(isShort, outObject(value), value.isEmpty() ? "undefined" : value);
    }
    boolean returned = takeBack.isEmpty() && !(function.returns().type() instanceof StructType);
    return value.isEmpty() || returned ? "" : "      return " + value + ";\n";
  }

  private List<String> parameterNames() {
    return function.parameters().stream().map(Parameter::jsName).toList();
  }

  /**
   * Without its `out` parameters the function makes the holders itself, and returns what is in
   * them.
   */
  private String shortForm(String args, String isShort) {
    int all = function.parameters().size();
    StringBuilder text = new StringBuilder();
    text.append(
        "    const %s = rt.isShort(%s.length, %d, %d);\n"
            .formatted(isShort, args, all, ShortForm.outs(function).size()));
    int shortPosition = 0;
    for (int position = 0; position < all; position++) {
      Parameter parameter = function.parameters().get(position);
      String given = "%s[%d]".formatted(args, position);
      String value;
      if (parameter.direction() != Direction.OUT) {
        value =
            position == shortPosition
                ? given
                : "%s ? %s[%d] : %s".formatted(isShort, args, shortPosition, given);
        shortPosition++;
      } else if (parameter.type() instanceof StructType struct) {
        value = "%s ? new %s() : %s".formatted(isShort, struct.struct().jsName(), given);
      } else {
        value = "%s ? { value: undefined } : %s".formatted(isShort, given);
      }
      text.append("    const %s = %s;\n".formatted(parameter.jsName(), value));
    }
    return text.toString();
  }

  private String outObject(String result) {
    List<String> members = new ArrayList<>();
    if (!result.isEmpty()) {
      members.add(result.equals("result") ? "result" : "result: " + result);
    }
    for (Parameter out : ShortForm.outs(function)) {
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
      marshalArray(
          parameter, JsText.string(array.element().scalar().orElseThrow().mappingName()), label);
    } else if (type instanceof StructType struct) {
      marshalStruct(parameter, struct.struct().jsName(), label);
    } else if (type instanceof ScalarType scalar && parameter.direction().byPointer()) {
      String kind = JsText.string(scalar.mappingName());
      String cell = local(name + "Cell");
      boolean withValue = parameter.direction() == Direction.REF;
      prepare("const %s = rt.cell(".formatted(cell), kind, name, label, withValue);
      arguments.add(cell);
      takeBack("rt.take(", kind, cell, name);
    } else if (type == ScalarType.INT_PTR || type == ScalarType.UINT_PTR) {
      arguments.add("rt.address(%s, %s)".formatted(name, label));
    } else if (type == ScalarType.ULONG) {
      arguments.add("rt.ulong(%s, %s)".formatted(name, label));
    } else if (isInteger(parameter) && !mayRecover()) {
      arguments.add("rt.integer(%s)".formatted(name));
    } else {
      arguments.add(name);
    }
  }

  private void prepare(String call, Object... values) {
    prepare.add(statement(call, values));
  }

  private void takeBack(String call, Object... values) {
    takeBack.add(statement(call, values));
  }

  private static String statement(String call, Object... values) {
    return JsText.list(INDENT, call, Stream.of(values).map(Object::toString).toList(), ");");
  }

  /** Which the engine converts; it refuses -0. */
  private static boolean isInteger(Parameter parameter) {
    return parameter.direction() == Direction.IN
        && parameter.type() instanceof ScalarType scalar
        && scalar.isInteger()
        && scalar != ScalarType.ULONG;
  }

  private void marshalArray(Parameter parameter, String kind, String label) {
    String name = parameter.jsName();
    String copy = local(name + "Array");
    String rule = parameter.direction() == Direction.OUT ? "arrayRoom" : "arrayIn";
    boolean nullable = parameter.direction() == Direction.IN;
    prepare("const %s = rt.%s(".formatted(copy, rule), kind, name, label, nullable);
    arguments.add(copy + ".memory");
    takeBack("rt.arrayOut(", kind, name, copy, parameter.direction().byPointer());
  }

  private void marshalStruct(Parameter parameter, String type, String label) {
    String name = parameter.jsName();
    String struct = local(name + "Struct");
    String instance = "rt.instance(%s, $%s, %s, %s)".formatted(name, type, type, label);
    boolean out = parameter.direction() == Direction.OUT;
    prepare.add(
        "%sconst %s = %s;"
            .formatted(INDENT, struct, out ? "rt.clear(" + instance + ")" : instance));
    arguments.add("rt.block(%s)".formatted(struct));
    if (parameter.direction().byPointer()) {
      takeBack("rt.update(", name, struct);
    }
  }

  /** What is called with the host's result; empty when that is what scripts get. */
  private String resultConversion() {
    if (!(function.returns().type() instanceof ScalarType type)) {
      return "";
    }
    return switch (type) {
      case LONG -> "rt.long(";
      case ULONG -> "rt.unsigned(";
      case INT_PTR, UINT_PTR -> "rt.pointer(";
      default -> "";
    };
  }

  /** Names and types of the parameters in turn, for the message of an error. */
  private List<String> kinds() {
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
