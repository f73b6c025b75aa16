package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Map;

/**
 * Checks where the key {@code length} of parameters is allowed, and where it is required.
 *
 * @param resolved the parameters by name; invalid ones are left out
 */
record LengthRules(
    List<ParameterMapping> written, Map<String, Parameter> resolved, Diagnostics diagnostics) {

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
    boolean hasLength = parameter.type().isArray() || parameter.type() instanceof Type.CString;
    boolean isBuffer = parameter.isTextBuffer() && mapping.free().isEmpty();
    if (mapping.length().isPresent() && hasLength) {
      checkSize(parameter, mapping.free().isPresent(), mapping.length().get());
    } else if (mapping.length().isPresent()) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          mapping.length().get().location(),
          "\"length\" on the type " + Quoted.of(mapping.type().value()),
          "\"length\" only on arrays and strings");
    } else if (isBuffer && parameter.direction() == Direction.OUT) {
      diagnostics.report(
          DiagnosticCode.MISSING_KEY,
          mapping.type().location(),
          "\"length\" is missing: how large the text buffer \"" + parameter.name() + "\" is",
          "\"length\": the parameter that carries its size; \"ref\" for one as large as the text"
              + " that is passed; or \"free\" for a pointer to text that the function stores");
    }
  }

  private void checkSize(Parameter buffer, boolean isGiven, Located<String> length) {
    boolean isKnown = buffer.length().map(Length::isPassed).orElse(true);
    if (!buffer.type().isArray() && !isGiven && !isKnown) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          length.location(),
          Quoted.of(length.value())
              + " is out, so it cannot say how "
              + (buffer.isTextBuffer() ? "large the buffer is" : "long the text is"),
          "a parameter that is passed in, or ref");
    }
  }
}
