package io.ekkogen.emit.js;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallTraits.AsyncForm;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One function of the glue. The happy path is a single call of the host, whose conversions do the
 * checking; what went wrong is worked out in the {@code catch}.
 */
final class GlueFunction {
  private static final String INDENT = GlueBody.INDENT;

  private final Function function;
  private final Optional<AsyncForm> async;
  private final GlueBody body;
  private final String result;
  private final String rest;

  /**
   * @param async what the form is called that gives a promise; empty for the usual one
   */
  GlueFunction(Function function, Optional<AsyncForm> async) {
    this.function = function;
    this.async = async;
    boolean canBeCalledAgain = async.isEmpty() && !parameterNames().contains(function.jsName());
    body = new GlueBody(function, ShortForms.of(function), canBeCalledAgain && isDirect());
    result = body.local("result");
    rest = function.call().variadic() ? body.local("values") : "";
  }

  /** Whether the arguments go to the host as they are, so that nothing but it can fail. */
  private boolean isDirect() {
    return !(function.returns().type() instanceof StructType)
        && !function.call().variadic()
        && function.parameters().stream()
            .allMatch(
                parameter ->
                    parameter.direction() == Direction.IN
                        && !(parameter.type() instanceof ArrayType)
                        && !(parameter.type() instanceof StructType));
  }

  String generate() {
    if (returned() instanceof StructType struct) {
      body.prepare(result, "new %s(".formatted(struct.struct().jsName()));
      body.argument("rt.block(%s)".formatted(result));
    }
    function.parameters().forEach(this::marshal);
    if (!rest.isEmpty()) {
      body.argument("rt.varargs(%s, %s)".formatted(rest, JsText.string(function.name())));
    }
    StringBuilder text = new StringBuilder(head());
    text.append("    try {\n");
    body.prepared().forEach(line -> text.append(line).append('\n'));
    text.append(call());
    body.takenBack().forEach(line -> text.append(line).append('\n'));
    text.append(returnLine());
    String error = body.local("error");
    text.append("    } catch (%s) {\n".formatted(error));
    text.append(mayRecover() ? recovery(error) : explanation(error));
    return text.append("    }\n  }\n").toString();
  }

  private Type returned() {
    return function.returns().type();
  }

  private void marshal(Parameter parameter) {
    Type type = parameter.type();
    if (type instanceof ArrayType array) {
      ArrayMarshaller.add(body, parameter, array);
    } else if (type instanceof StructType struct) {
      StructMarshaller.add(body, parameter, struct);
    } else if (type instanceof HandleType handle) {
      HandleMarshaller.add(body, parameter, handle);
    } else if (type instanceof StringType) {
      StringMarshaller.add(body, parameter);
    } else {
      ScalarMarshaller.add(body, parameter, type.scalar().orElseThrow());
    }
  }

  private String head() {
    String name = async.map(AsyncForm::jsName).orElse(function.jsName());
    String before = (async.isPresent() ? "async function " : "function ") + name + "(";
    if (body.form().isEmpty()) {
      List<String> parameters = new ArrayList<>(parameterNames());
      if (!rest.isEmpty()) {
        parameters.add("..." + rest);
      }
      return JsText.list("  ", before, parameters, ") {") + "\n";
    }
    String args = body.local("args");
    StringBuilder text = new StringBuilder();
    text.append("  %s...%s) {\n".formatted(before, args));
    text.append("    const %s = $%s(%s);\n".formatted(body.form(), function.jsName(), args));
    List<String> counts = new ArrayList<>();
    for (int i = 0; i < function.parameters().size(); i++) {
      Parameter parameter = function.parameters().get(i);
      String value = value(parameter, "%s[%d]".formatted(args, i));
      String line = "    const %s = %s;\n".formatted(parameter.jsName(), value);
      if (isCount(parameter)) {
        counts.add(line);
      } else {
        text.append(line);
      }
    }
    counts.forEach(text::append);
    return text.toString();
  }

  /** An argument, or what takes its place where it is left out. */
  private String value(Parameter parameter, String given) {
    String leftOut = body.whenLeftOut(parameter);
    if (leftOut.isEmpty() || isArrayOut(parameter)) {
      return given;
    }
    String instead;
    if (isCount(parameter)) {
      List<String> counted = function.countedBy(parameter).stream().map(Parameter::jsName).toList();
      instead = "rt.length(%s)".formatted(String.join(", ", counted));
    } else if (parameter.type() instanceof StructType struct) {
      instead = "new %s()".formatted(struct.struct().jsName());
    } else {
      instead = "{ value: undefined }";
    }
    return "%s ? %s : %s".formatted(leftOut, instead, given);
  }

  /** Whether it takes its value from arrays where it is left out. */
  private boolean isCount(Parameter parameter) {
    return parameter.direction() == Direction.IN && !body.whenLeftOut(parameter).isEmpty();
  }

  private static boolean isArrayOut(Parameter parameter) {
    return parameter.direction() == Direction.OUT && parameter.type() instanceof ArrayType;
  }

  /** The call of the host, whose result is returned at once where nothing is taken back. */
  private String call() {
    String target =
        !hostReturns() ? "" : isReturnedAtOnce() ? "return " : "const %s = ".formatted(result);
    String begin = hostReturns() ? GlueResults.begin(returned()) : "";
    String after = ")" + GlueResults.end(begin) + ";";
    if (async.isEmpty()) {
      String before = "%s%shost.%s(".formatted(target, begin, function.javaName());
      return JsText.list(INDENT, before, body.arguments(), after) + "\n";
    }
    String call = body.local("call");
    List<String> arguments = new ArrayList<>(List.of(call));
    arguments.addAll(body.arguments());
    String before =
        "%s%sawait rt.async((%s) => host.%s("
            .formatted(target, begin, call, async.get().javaName());
    return JsText.list(INDENT, before, arguments, ")" + after) + "\n";
  }

  private boolean isReturnedAtOnce() {
    return body.takenBack().isEmpty() && body.when(ShortForms.Form::outsComeBack).isEmpty();
  }

  private boolean hostReturns() {
    return returned() != VoidType.VOID && !(returned() instanceof StructType);
  }

  private String returnLine() {
    String value = returned() == VoidType.VOID ? "" : result;
    String outsComeBack = body.when(ShortForms.Form::outsComeBack);
    if (!outsComeBack.isEmpty()) {
      String before = "return " + outsComeBack + " ? { ";
      String after = " } : " + (value.isEmpty() ? "undefined" : value) + ";";
      return JsText.list(INDENT, before, cameBack(value), after) + "\n";
    }
    return value.isEmpty() || hostReturns() && isReturnedAtOnce()
        ? ""
        : INDENT + "return " + value + ";\n";
  }

  private List<String> cameBack(String value) {
    List<String> members = new ArrayList<>();
    if (!value.isEmpty()) {
      members.add(value.equals("result") ? value : "result: " + value);
    }
    for (Parameter out : ShortForms.outs(function)) {
      String name = out.jsName();
      String member = ShortForms.memberName(function, out);
      if (out.type() instanceof ArrayType array) {
        members.add(member + ": " + ArrayMarshaller.cameBack(body, out, array));
      } else if (out.type() instanceof StructType) {
        members.add(member.equals(name) ? name : member + ": " + name);
      } else {
        members.add(member + ": " + name + ".value");
      }
    }
    return members;
  }

  private String explanation(String error) {
    String explain = "throw rt.explain(%s, %s, [".formatted(error, JsText.string(function.name()));
    return JsText.list(INDENT, explain, kinds(), blamed()) + "\n";
  }

  /** The engine does not convert -0 to an integer: the call is made again with 0. */
  private String recovery(String error) {
    String given = body.local("given");
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
    return body.isDirect()
        && function.parameters().stream()
            .flatMap(parameter -> parameter.type().scalar().stream())
            .anyMatch(ScalarMarshaller::isConverted);
  }

  private List<String> parameterNames() {
    return function.parameters().stream().map(Parameter::jsName).toList();
  }

  /** Names and types of the parameters in turn, for the message of an error. */
  private List<String> kinds() {
    List<String> kinds = new ArrayList<>();
    for (Parameter parameter : function.parameters()) {
      kinds.add(parameter.name());
      kinds.add(parameter.direction() == Direction.IN ? kind(parameter.type()) : "");
    }
    return JsText.strings(kinds);
  }

  /** What the runtime can check a value against; empty for what is checked before the call. */
  static String kind(Type type) {
    return type instanceof StringType
        ? "string"
        : type.scalar().map(ScalarType::mappingName).orElse("");
  }
}
