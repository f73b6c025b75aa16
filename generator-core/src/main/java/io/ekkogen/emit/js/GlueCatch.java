package io.ekkogen.emit.js;

import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Generates what works out what went wrong in a call. */
final class GlueCatch {
  private static final String INDENT = GlueBody.INDENT;

  private final GlueBody body;
  private final Function function;

  GlueCatch(GlueBody body) {
    this.body = body;
    function = body.function();
  }

  String generate() {
    String error = body.local("error");
    StringBuilder text = new StringBuilder("    } catch (%s) {\n".formatted(error));
    body.undone().forEach(line -> text.append(line).append('\n'));
    text.append(mayRecover() ? recovery(error) : explanation(error));
    return text.append("    }\n").toString();
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
