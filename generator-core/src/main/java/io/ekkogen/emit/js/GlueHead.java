package io.ekkogen.emit.js;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.StructType;
import java.util.ArrayList;
import java.util.List;

/** Generates the parameters of a function, and what takes the place of arguments left out. */
final class GlueHead {
  private final GlueBody body;
  private final Function function;

  GlueHead(GlueBody body) {
    this.body = body;
    function = body.function();
  }

  /**
   * The first lines of a function.
   *
   * @param before its name, and what stands before that
   * @param rest the variable for what takes the place of C's dots; empty where there are none
   */
  String generate(String before, String rest) {
    if (body.form().isEmpty()) {
      List<String> parameters = new ArrayList<>();
      function.parameters().forEach(parameter -> parameters.add(parameter.jsName()));
      if (!rest.isEmpty()) {
        parameters.add("..." + rest);
      }
      return JsText.list("  ", before + "(", parameters, ") {") + "\n";
    }
    String args = body.local("args");
    StringBuilder text = new StringBuilder();
    text.append("  %s(...%s) {\n".formatted(before, args));
    text.append("    const %s = %s(%s);\n".formatted(body.form(), body.formFinder(), args));
    for (int i = 0; i < function.parameters().size(); i++) {
      Parameter parameter = function.parameters().get(i);
      String value = value(parameter, "%s[%d]".formatted(args, i));
      text.append("    const %s = %s;\n".formatted(parameter.jsName(), value));
    }
    return text.toString();
  }

  /** An argument, or what takes its place where it is left out. */
  private String value(Parameter parameter, String given) {
    String leftOut = body.whenLeftOut(parameter);
    if (leftOut.isEmpty() || parameter.direction() == Direction.IN || isArrayOut(parameter)) {
      return given;
    }
    String instead =
        parameter.type() instanceof StructType struct
            ? "new %s()".formatted(struct.struct().jsName())
            : "{ value: undefined }";
    return "%s ? %s : %s".formatted(leftOut, instead, given);
  }

  private static boolean isArrayOut(Parameter parameter) {
    return parameter.direction() == Direction.OUT && parameter.type() instanceof ArrayType;
  }
}
