package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Map;

/** Checks the key {@code written}: how much of an array or text a function wrote. */
record WrittenRules(Diagnostics diagnostics) {

  /**
   * Checks where the key is.
   *
   * @param resolved parameters by name; invalid ones are left out
   * @param inCallback whether native code calls what is checked
   */
  void check(List<ParameterMapping> written, Map<String, Parameter> resolved, boolean inCallback) {
    for (ParameterMapping mapping : written) {
      Parameter parameter = resolved.get(mapping.name().value());
      if (mapping.written().isPresent() && parameter != null) {
        check(mapping.written().get(), mapping, parameter, inCallback);
      }
    }
  }

  private void check(
      Located<String> key, ParameterMapping mapping, Parameter parameter, boolean inCallback) {
    boolean isFilled = parameter.type().isArray() || parameter.isTextBuffer();
    if (inCallback) {
      notAllowed(
          key,
          "\"written\" in a callback, which native code calls",
          "\"written\" only in a function");
    } else if (!isFilled || !parameter.direction().byPointer()) {
      notAllowed(
          key,
          "\"written\" on a parameter that is not an array or text to be filled",
          "\"written\" only on an array or text that is ref or out");
    } else if (parameter.terminated()) {
      notAllowed(key, "\"written\" beside \"terminated\"", "one of them");
    } else if (mapping.length().isEmpty()) {
      diagnostics.report(
          DiagnosticCode.MISSING_KEY,
          mapping.type().location(),
          "\"length\" is missing beside \"written\": how much there is room for",
          "\"length\": the parameter that carries the size, a number, or an expression");
    } else if (parameter.length().filter(it -> !it.isPassed()).isPresent()) {
      notAllowed(
          mapping.length().get(),
          Quoted.of(mapping.length().get().value())
              + " is out, so it cannot say how much there is room for",
          "a parameter that is passed in, or ref");
    }
  }

  /** Checks the lengths that depend on the result of a function. */
  void checkResult(FunctionMapping function, List<Parameter> parameters, Type returns) {
    boolean isCount = returns instanceof ScalarType type && type.isInteger();
    for (ParameterMapping mapping : function.parameters()) {
      boolean usesResult =
          parameters.stream()
              .filter(it -> it.name().equals(mapping.name().value()))
              .anyMatch(it -> it.written().filter(Length::usesResult).isPresent());
      if (usesResult && !isCount) {
        diagnostics.report(
            DiagnosticCode.TYPE_NOT_ALLOWED,
            mapping.written().orElseThrow().location(),
            "the result is not an integer, so it cannot say how much was written",
            "a function that returns an integer, or the name of an out parameter");
      }
    }
  }

  private void notAllowed(Located<String> key, String problem, String expected) {
    diagnostics.report(DiagnosticCode.KEY_NOT_ALLOWED, key.location(), problem, expected);
  }
}
