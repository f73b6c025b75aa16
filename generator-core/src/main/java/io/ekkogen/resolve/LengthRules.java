package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Checks the key {@code length}: the parameter that it names, and where it is required. */
final class LengthRules {
  private final List<ParameterMapping> written;
  private final Map<String, Parameter> resolved = new HashMap<>();
  private final Diagnostics diagnostics;

  /**
   * @param resolved the parameters; invalid ones are left out
   */
  LengthRules(List<ParameterMapping> written, List<Parameter> resolved, Diagnostics diagnostics) {
    this.written = written;
    resolved.forEach(parameter -> this.resolved.put(parameter.name(), parameter));
    this.diagnostics = diagnostics;
  }

  /** Checks the lengths of all parameters. */
  void check() {
    for (ParameterMapping mapping : written) {
      Parameter parameter = resolved.get(mapping.name().value());
      if (parameter != null) {
        check(parameter, mapping);
      }
    }
  }

  private void check(Parameter parameter, ParameterMapping mapping) {
    boolean hasLength = parameter.type().isArray() || parameter.isTextBuffer();
    if (mapping.length().isPresent() && hasLength) {
      checkCount(parameter, mapping.length().get());
    } else if (mapping.length().isPresent()) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          mapping.length().get().location(),
          "\"length\" on the type " + Quoted.of(mapping.type().value()),
          "\"length\" only on arrays, and on a string that is ref or out");
    } else if (parameter.isTextBuffer() && parameter.direction() == Direction.OUT) {
      diagnostics.report(
          DiagnosticCode.MISSING_KEY,
          mapping.type().location(),
          "\"length\" is missing: how large the text buffer \"" + parameter.name() + "\" is",
          "\"length\": the name of the parameter that carries its size; or \"ref\" for one as "
              + "large as the text that is passed");
    }
  }

  private void checkCount(Parameter parameter, Located<String> length) {
    boolean isOut =
        count(length, "the name of a parameter of an integer type")
            .filter(count -> count.direction() == Direction.OUT)
            .isPresent();
    if (parameter.isTextBuffer() && isOut) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          length.location(),
          Quoted.of(length.value()) + " is out, so it cannot say how large the buffer is",
          "a parameter that is passed in, or ref");
    }
  }

  /** The parameter that carries the length of a result; empty if it is invalid. */
  Optional<Parameter> ofResult(Located<String> length) {
    return count(length, "a number, or the name of a parameter of an integer type");
  }

  /**
   * The parameter that {@code length} names; empty if it cannot carry a length, which is then
   * reported here or where the parameter is declared.
   */
  private Optional<Parameter> count(Located<String> length, String expected) {
    List<String> names = written.stream().map(it -> it.name().value()).toList();
    Parameter count = resolved.get(length.value());
    if (!names.contains(length.value())) {
      diagnostics.report(
          DiagnosticCode.UNKNOWN_NAME,
          length.location(),
          "there is no parameter " + Quoted.of(length.value()),
          Optional.of("the name of a parameter of this function"),
          DidYouMean.hint(length.value(), names));
    } else if (count != null && !isCount(count)) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          length.location(),
          Quoted.of(length.value()) + " is not an integer, so it cannot carry a length",
          expected);
    } else if (count != null && count.nullable()) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          length.location(),
          Quoted.of(length.value()) + " may be null, so it cannot carry a length",
          "a parameter with \"nullable\": false");
    } else {
      return Optional.ofNullable(count);
    }
    return Optional.empty();
  }

  private static boolean isCount(Parameter parameter) {
    return parameter.type() instanceof ScalarType type && type.isInteger();
  }
}
