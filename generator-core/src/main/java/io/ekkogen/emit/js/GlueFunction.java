package io.ekkogen.emit.js;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.CallTraits.AsyncForm;
import io.ekkogen.model.CallbackType;
import io.ekkogen.model.Function;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructPointerType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * One function of the glue. Each argument is converted once, from a primitive of the script's, and
 * nothing but what came of that is checked and passed to the host. The result leaves {@code try} in
 * a variable: the interpreter implements a {@code return} in there as an exception, which costs as
 * much as a conversion.
 */
final class GlueFunction {
  private static final String INDENT = GlueBody.INDENT;

  private final Function function;
  private final Optional<AsyncForm> async;
  private final GlueConstants constants;
  private final GlueBody body;
  private final String result;
  private final String rest;
  private final String errno;
  private Optional<String> firstArgument = Optional.empty();
  private String waiting = "";

  /**
   * @param async what the form is called that gives a promise; empty for the usual one
   */
  GlueFunction(Function function, Optional<AsyncForm> async, GlueConstants constants) {
    this.function = function;
    this.async = async;
    this.constants = constants;
    body = new GlueBody(function, constants);
    result = body.local("result");
    rest = function.call().variadic() ? body.local("values") : "";
    errno = hasErrno() ? body.local("setErrno") : "";
  }

  /**
   * As a call during which the script answers threads of native code.
   *
   * @param method of the host
   */
  GlueFunction waiting(String method) {
    waiting = method;
    return this;
  }

  /** As a function of native code, whose address the host is given before all arguments. */
  GlueFunction calling(String address) {
    firstArgument = Optional.of(address);
    return this;
  }

  String generate() {
    if (returned() instanceof StructType struct) {
      body.prepare("%s = new %s();".formatted(result, struct.struct().jsName()));
      body.argument("rt.block(%s)".formatted(result));
    }
    firstArgument.ifPresent(body::argument);
    function.parameters().forEach(this::marshal);
    if (!rest.isEmpty()) {
      String passed = body.local("variadic");
      body.prepare(
          passed, "rt.varargs(", rest, JsText.string(function.name()), constants.variadicTypes());
      body.argument(passed + ".list");
      body.takeBack("rt.varargsBack(", passed);
    }
    if (isDropped()) {
      body.dropResult(result);
    }
    String name = async.map(AsyncForm::jsName).orElse(function.jsName());
    String before = (async.isPresent() && !hasErrno() ? "async function " : "function ") + name;
    String head = new GlueHead(body).generate(before, rest);
    return head + (hasErrno() ? withErrno(body()) : body()) + "  }\n";
  }

  /** The call with what is before and after it. */
  private String body() {
    StringBuilder text = new StringBuilder();
    if (returns() && !isDropped()) {
      text.append("    let %s;\n".formatted(result));
    }
    body.preparedFirst().forEach(line -> text.append(line).append('\n'));
    text.append("    try {\n");
    body.prepared().forEach(line -> text.append(line).append('\n'));
    text.append(call());
    body.takenBack().forEach(line -> text.append(line).append('\n'));
    text.append(outsComeBack());
    String error = body.local("error");
    text.append("    } catch (%s) {\n".formatted(error));
    body.undone().forEach(line -> text.append(line).append('\n'));
    text.append("      throw rt.explain(%s);\n    }\n".formatted(error));
    if (returns()) {
      text.append("    return %s;\n".formatted(result));
    }
    return text.toString();
  }

  /** Whether the promise has the error code of its call. */
  private boolean hasErrno() {
    return async.isPresent() && function.call().lastError();
  }

  private String withErrno(String text) {
    String inner = text.indent(2);
    return "    return rt.withErrno(async (%s) => {\n%s    });\n".formatted(errno, inner);
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
    } else if (type instanceof StructPointerType pointer) {
      StructArrayMarshaller.addCell(body, parameter, pointer);
    } else if (type instanceof HandleType handle) {
      HandleMarshaller.add(body, parameter, handle);
    } else if (type instanceof CallbackType callback) {
      CallbackMarshaller.add(body, parameter, callback);
    } else if (type instanceof StringType) {
      StringMarshaller.add(body, parameter);
    } else {
      ScalarMarshaller.add(body, parameter, type.scalar().orElseThrow());
    }
  }

  /** The call of the host. */
  private String call() {
    String target = hostReturns() ? result + " = " : "";
    String begin = hostReturns() ? begin() : "";
    String host = constants.host();
    String after = ")" + GlueResults.end(begin) + ";";
    if (async.isEmpty() && !waiting.isEmpty()) {
      String call = body.local("call");
      List<String> arguments = new ArrayList<>(List.of(call));
      arguments.addAll(body.arguments());
      String before = "%s%srt.waitFor((%s) => %s.%s(".formatted(target, begin, call, host, waiting);
      return JsText.list(INDENT, before, arguments, ")" + after) + "\n";
    }
    if (async.isEmpty()) {
      String before = "%s%s%s.%s(".formatted(target, begin, host, function.javaName());
      return JsText.list(INDENT, before, body.arguments(), after) + "\n";
    }
    String call = body.local("call");
    List<String> arguments = new ArrayList<>(List.of(call));
    arguments.addAll(body.arguments());
    String awaited = "await rt.async((%s) => %s.%s(".formatted(call, host, async.get().javaName());
    String called = errno.isEmpty() ? ")" : "), " + errno;
    return hostReturns()
        ? JsText.list(
                INDENT,
                target + begin + "(" + awaited,
                arguments,
                called + ")).value" + GlueResults.end(begin) + ";")
            + "\n"
        : JsText.list(INDENT, awaited, arguments, called + after) + "\n";
  }

  /** What stands before the host's result. */
  private String begin() {
    boolean isView = returned() instanceof StructPointerType && function.returns().free().isEmpty();
    return function.parameters().stream()
        .filter(parameter -> isView && isArrayOf(parameter, (StructPointerType) returned()))
        .findFirst()
        .map(array -> ArrayMarshaller.element(body, array, (StructPointerType) returned()))
        .orElseGet(() -> GlueResults.begin(function, constants));
  }

  private static boolean isArrayOf(Parameter parameter, StructPointerType pointer) {
    return parameter.type() instanceof ArrayType array
        && array.element() instanceof StructType struct
        && struct.struct().name().equals(pointer.target().name());
  }

  /** Whether the result is closed when what comes back beside it cannot be given to the script. */
  private boolean isDropped() {
    boolean comesAlone = body.takenBack().isEmpty() && outsCondition().isEmpty();
    return returned() instanceof HandleType && function.returns().owned() && !comesAlone;
  }

  private boolean hostReturns() {
    return returned() != VoidType.VOID && !(returned() instanceof StructType);
  }

  private boolean returns() {
    return returned() != VoidType.VOID || !outsCondition().isEmpty();
  }

  /** A condition for the forms of the call that return what it left in {@code out} parameters. */
  private String outsCondition() {
    return body.when(ShortForms.Form::outsComeBack);
  }

  private String outsComeBack() {
    String condition = outsCondition();
    if (condition.isEmpty()) {
      return "";
    }
    String before = "%s = { ".formatted(result);
    return "      if (%s) {\n%s\n      }\n"
        .formatted(condition, JsText.list(INDENT + "  ", before, cameBack(), " };"));
  }

  private List<String> cameBack() {
    List<String> members = new ArrayList<>();
    if (returned() != VoidType.VOID) {
      members.add(result.equals("result") ? result : "result: " + result);
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
}
