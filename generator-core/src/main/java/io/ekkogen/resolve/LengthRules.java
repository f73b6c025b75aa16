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
import java.util.List;
import java.util.Optional;

/** Checks the key {@code length}: the parameter that it names, and where it is required. */
final class LengthRules {
  private final List<ParameterMapping> written;
  private final List<Parameter> resolved;
  private final Diagnostics diagnostics;

  LengthRules(List<ParameterMapping> written, List<Parameter> resolved, Diagnostics diagnostics) {
    this.written = written;
    this.resolved = resolved;
    this.diagnostics = diagnostics;
  }

  void check() {
    for (Parameter parameter : resolved) {
      ParameterMapping mapping =
          written.stream()
              .filter(it -> it.name().value().equals(parameter.name()))
              .findFirst()
              .orElseThrow();
      if (mapping.length().isPresent()) {
        checkLength(parameter, mapping.type().value(), mapping.length().get());
      } else if (parameter.isTextBuffer() && parameter.direction() == Direction.OUT) {
        diagnostics.report(
            DiagnosticCode.MISSING_KEY,
            mapping.type().location(),
            "\"length\" is missing: how large the text buffer \"" + parameter.name() + "\" is",
            "\"length\": the name of the parameter that carries its size; or \"ref\" for one as "
                + "large as the text that is passed");
      }
    }
  }

  private void checkLength(Parameter parameter, String type, Located<String> length) {
    if (!parameter.type().isArray() && !parameter.isTextBuffer()) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          length.location(),
          "\"length\" on the type " + Quoted.of(type),
          "\"length\" only on arrays, and on a string that is ref or out");
      return;
    }
    if (named(length).isPresent()) {
      checkCount(parameter, length);
    }
  }

  private void checkCount(Parameter parameter, Located<String> length) {
    Optional<Parameter> count =
        resolved.stream().filter(it -> it.name().equals(length.value())).findFirst();
    if (count.isEmpty()) {
      return;
    }
    if (!isCount(count.get())) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          length.location(),
          Quoted.of(length.value()) + " is not an integer, so it cannot carry a length",
          "the name of a parameter of an integer type");
    } else if (parameter.isTextBuffer() && count.get().direction() == Direction.OUT) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          length.location(),
          Quoted.of(length.value()) + " is out, so it cannot say how large the buffer is",
          "a parameter that is passed in, or ref");
    } else if (count.get().nullable()) {
      reportNullable(length);
    }
  }

  /** Checks the length of a result, if that is a name. */
  void checkResult(Located<String> length) {
    Optional<ParameterMapping> named = named(length);
    boolean isCount =
        resolved.stream().anyMatch(it -> it.name().equals(length.value()) && isCount(it));
    boolean mayBeNull =
        resolved.stream().anyMatch(it -> it.name().equals(length.value()) && it.nullable());
    if (isCount && mayBeNull) {
      reportNullable(length);
    }
    if (named.isPresent() && !isCount) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          length.location(),
          Quoted.of(length.value()) + " is not an integer, so it cannot carry a length",
          "a number, or the name of a parameter of an integer type");
    }
  }

  private void reportNullable(Located<String> length) {
    diagnostics.report(
        DiagnosticCode.KEY_NOT_ALLOWED,
        length.location(),
        Quoted.of(length.value()) + " may be null, so it cannot carry a length",
        "a parameter with \"nullable\": false");
  }

  private static boolean isCount(Parameter parameter) {
    return parameter.type() instanceof ScalarType type && type.isInteger();
  }

  /** The parameter that {@code length} names; empty after a report. */
  private Optional<ParameterMapping> named(Located<String> length) {
    List<String> names = written.stream().map(it -> it.name().value()).toList();
    int index = names.indexOf(length.value());
    if (index >= 0) {
      return Optional.of(written.get(index));
    }
    diagnostics.report(
        DiagnosticCode.UNKNOWN_NAME,
        length.location(),
        "there is no parameter " + Quoted.of(length.value()),
        Optional.of("the name of a parameter of this function"),
        DidYouMean.hint(length.value(), names));
    return Optional.empty();
  }
}
