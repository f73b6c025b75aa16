package io.ekkogen.emit.java;

import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.StringType;
import io.ekkogen.model.StructType;
import io.ekkogen.model.Type;
import java.util.List;
import java.util.Optional;

/** What Javadoc says of parameters and results beyond what their Java types say. */
final class ParameterDocs {
  private ParameterDocs() {}

  static void document(Javadoc javadoc, Function function) {
    document(javadoc, function.parameters());
    join(function.returnsDoc(), rule(function.returns()))
        .ifPresent(text -> javadoc.tag("return", text));
  }

  static void document(Javadoc javadoc, Callback callback) {
    document(javadoc, callback.parameters());
    callback.returnsDoc().ifPresent(doc -> javadoc.tag("return", Javadoc.escape(doc.strip())));
  }

  private static void document(Javadoc javadoc, List<Parameter> parameters) {
    for (Parameter parameter : parameters) {
      join(parameter.doc(), rule(parameter))
          .ifPresent(text -> javadoc.tag("param", parameter.javaName() + " " + text));
    }
  }

  private static Optional<String> join(Optional<String> doc, Optional<String> rule) {
    Optional<String> escaped = doc.map(text -> Javadoc.escape(text.strip()));
    return escaped.isPresent() && rule.isPresent()
        ? Optional.of(escaped.get().replaceFirst("[.;]$", "") + "; " + rule.get())
        : escaped.or(() -> rule);
  }

  private static Optional<String> rule(Parameter parameter) {
    Type type = parameter.type();
    boolean in = parameter.direction() == Direction.IN;
    if (type instanceof ArrayType) {
      return Optional.of(
          switch (parameter.direction()) {
            case IN -> "read and written; may be null";
            case REF -> "read and written; not null";
            case OUT -> "written, zeroed before; not null";
          });
    }
    if (type instanceof StructType && in) {
      return Optional.of("passed by value; not null");
    }
    if (!in) {
      return Optional.of(
          parameter.direction() == Direction.REF
              ? "read and written; not null"
              : "written, zeroed before; not null");
    }
    if (type == StringType.STRING || isPointer(type)) {
      return Optional.of("may be null");
    }
    return Optional.empty();
  }

  private static Optional<String> rule(Type returns) {
    if (returns == StringType.STRING) {
      return Optional.of("a copy of a string the library keeps; may be null");
    }
    return isPointer(returns) ? Optional.of("may be null") : Optional.empty();
  }

  private static boolean isPointer(Type type) {
    return type instanceof ScalarType scalar && scalar.isPointer();
  }
}
