package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import java.util.stream.Collectors;

/** Documents the other forms of a method. */
final class FormDocs {
  private FormDocs() {}

  static CodeBlock shortForm(Function function) {
    String counts =
        function.counts().stream()
            .map(count -> "{@code " + count.javaName() + "} is " + lengthOf(function, count))
            .collect(Collectors.joining(", and "));
    return new Javadoc().paragraph("As the other form, where " + counts + ".").build();
  }

  private static String lengthOf(Function function, Parameter count) {
    String arrays =
        function.countedBy(count).stream()
            .map(array -> "{@code " + array.javaName() + "}")
            .collect(Collectors.joining(" and "));
    return (function.countedBy(count).size() == 1 ? "the length of " : "the greatest length of ")
        + arrays;
  }

  static CodeBlock async(Function function) {
    return new Javadoc()
        .paragraph(
            "As {@code %s}, on a thread of ekkogen's pool. The arguments belong to the call until the "
                    .formatted(function.javaName())
                + "future is completed. Cancelling does not interrupt native code.")
        .build();
  }
}
