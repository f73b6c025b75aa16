package io.ekkogen.emit.js.glue;

import io.ekkogen.emit.LineBreaker;
import io.ekkogen.emit.js.glue.kind.Conversion;
import io.ekkogen.emit.js.glue.kind.GlueBody;
import io.ekkogen.emit.js.glue.kind.GlueKind;
import io.ekkogen.emit.js.glue.kind.GlueKinds;
import io.ekkogen.emit.js.module.ShortForms;
import io.ekkogen.model.CallTraits.AsyncForm;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Generates a function of the glue. Each argument is converted once; only the converted value is
 * checked and passed to the host. The result leaves {@code try} in a variable, because the
 * interpreter implements {@code return} inside {@code try} as an exception, which costs as much as
 * a conversion.
 */
final class GlueFunction {
  private static final String INDENT = GlueBody.INDENT;

  private final Function function;
  private final Optional<AsyncForm> async;
  private final GlueKinds kinds;
  private final GlueKind returned;
  private final GlueBody body;
  private final String result;
  private final String rest;
  private final String errno;
  private Optional<String> firstArgument = Optional.empty();
  private String waiting = "";

  /**
   * @param async the name of the form that returns a promise; empty for the synchronous form
   */
  GlueFunction(Function function, Optional<AsyncForm> async, GlueKinds kinds) {
    this.function = function;
    this.async = async;
    this.kinds = kinds;
    returned = kinds.of(function.returns().type());
    body = new GlueBody(function, kinds);
    result = body.result();
    rest = function.call().variadic() ? body.local("values") : "";
    errno = hasErrno() ? body.local("setErrno") : "";
  }

  /**
   * Makes the call serve callbacks of other threads while it waits.
   *
   * @param method the host's method
   */
  GlueFunction waiting(String method) {
    waiting = method;
    return this;
  }

  /** Makes this call a function pointer, whose address is the host's first argument. */
  GlueFunction calling(String address) {
    firstArgument = Optional.of(address);
    return this;
  }

  String generate() {
    returned.prepareResult(body, result);
    firstArgument.ifPresent(body::argument);
    function.parameters().forEach(it -> kinds.of(it).addArgument(body, it));
    if (!rest.isEmpty()) {
      body.addVariadic(rest);
    }
    if (isDropped()) {
      body.dropResult(result, function.returns().same());
    }
    String name = async.map(AsyncForm::jsName).orElse(function.jsName());
    String before = (async.isPresent() && !hasErrno() ? "async function " : "function ") + name;
    String head = new GlueHead(body, kinds).generate(before, rest);
    return head + (hasErrno() ? withErrno(body()) : body()) + "  }\n";
  }

  /** The statements of the function. */
  private String body() {
    StringBuilder text = new StringBuilder();
    if (returns() && !isDropped()) {
      text.append("    let ").append(result).append(";\n");
    }
    body.preparedFirst().forEach(line -> text.append(line).append('\n'));
    text.append("    try {\n");
    body.prepared().forEach(line -> text.append(line).append('\n'));
    text.append(call());
    body.takenBack().forEach(line -> text.append(line).append('\n'));
    text.append(outsComeBack());
    String error = body.local("error");
    text.append("    } catch (").append(error).append(") {\n");
    body.undone().forEach(line -> text.append(line).append('\n'));
    text.append("      throw rt.explain(").append(error).append(");\n    }\n");
    if (returns()) {
      text.append("    return ").append(result).append(";\n");
    }
    return text.toString();
  }

  /** Whether the promise has the call's error code. */
  private boolean hasErrno() {
    return async.isPresent() && function.call().lastError();
  }

  private String withErrno(String text) {
    String inner = text.indent(2);
    return "    return rt.withErrno(async (%s) => {\n%s    });\n".formatted(errno, inner);
  }

  /** The call of the host. */
  private String call() {
    boolean hostReturns = returned.isReturnedByHost();
    String target = hostReturns ? result + " = " : "";
    Conversion conversion = hostReturns ? returned.result(body, function) : Conversion.NONE;
    String host = kinds.constants().host();
    String before = INDENT + target + conversion.before();
    String after = ")" + conversion.after() + ";\n";
    List<String> arguments = new ArrayList<>(body.arguments());
    if (async.isEmpty() && waiting.isEmpty()) {
      return before + host + "." + function.javaName() + "(" + list(arguments) + after;
    }
    String call = body.local("call");
    arguments.add(0, call);
    if (async.isEmpty()) {
      return before
          + "rt.waitFor((%s) => %s.%s(%s)".formatted(call, host, waiting, list(arguments))
          + after;
    }
    String awaited =
        "await rt.async((%s) => %s.%s(%s)%s)"
            .formatted(
                call,
                host,
                async.get().javaName(),
                list(arguments),
                errno.isEmpty() ? "" : ", " + errno);
    return hostReturns
        ? before + "(" + awaited + ").value" + after.substring(1)
        : INDENT + awaited + ";\n";
  }

  private static String list(List<String> arguments) {
    return LineBreaker.first(String.join(", ", arguments));
  }

  /** Whether the result is closed if other results cannot be converted. */
  private boolean isDropped() {
    boolean comesAlone = body.takenBack().isEmpty() && outsCondition().isEmpty();
    return returned.isDropped(function.returns()) && !comesAlone;
  }

  private boolean returns() {
    return returned.hasValue() || !outsCondition().isEmpty();
  }

  /** A condition for the short forms that return the {@code out} parameters. */
  private String outsCondition() {
    return body.when(ShortForms.Form::outsComeBack);
  }

  private String outsComeBack() {
    String condition = outsCondition();
    if (condition.isEmpty()) {
      return "";
    }
    return """
              if (%s) {
                %s = %s;
              }
        """
        .formatted(condition, result, cameBack());
  }

  /** What a call returns without its {@code out} parameters: one value, or an object of several. */
  private String cameBack() {
    if (ShortForms.returnOneValue(function)) {
      Parameter out = ShortForms.returned(function).get(0);
      return kinds.of(out).cameBack(body, out);
    }
    return "{ " + String.join(", ", members()) + " }";
  }

  private List<String> members() {
    List<String> members = new ArrayList<>();
    if (function.hasTellingResult()) {
      members.add(result.equals("result") ? result : "result: " + result);
    }
    for (Parameter out : ShortForms.returned(function)) {
      String member = ShortForms.memberName(function, out);
      String value = kinds.of(out).cameBack(body, out);
      members.add(member.equals(value) ? value : member + ": " + value);
    }
    return members;
  }
}
