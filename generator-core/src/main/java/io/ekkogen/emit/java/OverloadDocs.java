package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.signature.InterfaceTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Documents overloads. */
final class OverloadDocs {
  private OverloadDocs() {}

  static CodeBlock shortForm(Function function, InterfaceTypes types) {
    String counts =
        function.counts().stream()
            .map(count -> lengthOf(function, count) + " as " + Javadoc.inlineCode(count.javaName()))
            .collect(Collectors.joining(", and "));
    return new Javadoc()
        .paragraph("As " + link(function, types) + ", with " + counts + ".")
        .build();
  }

  private static String lengthOf(Function function, Parameter count) {
    List<Parameter> arrays = function.countedBy(count);
    return (arrays.size() == 1 ? "the length of " : "the greatest length of ")
        + arrays.stream()
            .map(array -> Javadoc.inlineCode(array.javaName()))
            .collect(Collectors.joining(" and "));
  }

  static CodeBlock async(Function function, InterfaceTypes types) {
    return new Javadoc()
        .paragraph(
            "As "
                + link(function, types)
                + ", on a thread of ekkogen's pool. The arguments belong to the call until the"
                + " future is completed. Cancelling does not interrupt native code.")
        .build();
  }

  private static String link(Function function, InterfaceTypes types) {
    List<String> parameters = new ArrayList<>();
    for (Parameter parameter : function.parameters()) {
      // Without its package, and what its type arguments are, which links leave out.
      String type = types.parameter(parameter).toString().replaceAll("<.*>", "");
      parameters.add(type.replaceAll("\\b(?:[a-z]\\w*\\.)+(?=[A-Z])", ""));
    }
    if (function.call().variadic()) {
      parameters.add("Object...");
    }
    return "{@link #" + function.javaName() + "(" + String.join(", ", parameters) + ")}";
  }
}
