package io.ekkogen.emit.js.glue;

import io.ekkogen.emit.js.glue.kind.GlueBody;
import io.ekkogen.emit.js.glue.kind.GlueKinds;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Generates the parameters of a function, and the values of omitted arguments. */
final class GlueHead {
  private final GlueBody body;
  private final GlueKinds kinds;
  private final Function function;

  GlueHead(GlueBody body, GlueKinds kinds) {
    this.body = body;
    this.kinds = kinds;
    function = body.function();
  }

  /**
   * The first lines of a function.
   *
   * @param before the name, with the keywords before it
   * @param rest the variable for variadic arguments; empty if there are none
   */
  String generate(String before, String rest) {
    if (body.form().isEmpty()) {
      List<String> parameters = new ArrayList<>();
      function.parameters().forEach(parameter -> parameters.add(parameter.jsName()));
      if (!rest.isEmpty()) {
        parameters.add("..." + rest);
      }
      return "  " + before + "(" + String.join(", ", parameters) + ") {\n";
    }
    String args = body.local("args");
    StringBuilder text = new StringBuilder();
    text.append("  %s(...%s) {\n".formatted(before, args));
    text.append(
        "    const %s = %s(%s);\n"
            .formatted(body.form(), kinds.constants().formsOf(function.jsName()), args));
    for (int i = 0; i < function.parameters().size(); i++) {
      Parameter parameter = function.parameters().get(i);
      String value = value(parameter, "%s[%d]".formatted(args, i));
      text.append("    const %s = %s;\n".formatted(parameter.jsName(), value));
    }
    return text.toString();
  }

  /** An argument, or its default if it is omitted. */
  private String value(Parameter parameter, String given) {
    String leftOut = body.whenLeftOut(parameter);
    String instead = kinds.of(parameter).leftOut();
    boolean isReplaced = parameter.direction() == Direction.OUT && !instead.isEmpty();
    return leftOut.isEmpty() || !isReplaced
        ? given
        : "%s ? %s : %s".formatted(leftOut, instead, given);
  }
}
