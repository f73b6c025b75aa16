package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.ReturnMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Resolves the key {@code within}: the text that a pointer leads into, which becomes an index.
 *
 * @param inCallback whether native code calls what is checked, where it is not allowed
 */
record WithinRules(boolean inCallback, Diagnostics diagnostics) {

  /**
   * The text that a parameter leads into; empty after a report.
   *
   * @param resolved parameters by name
   */
  Optional<Parameter> resolve(
      ParameterMapping written, Type type, Map<String, Parameter> resolved) {
    boolean isAllowed = Located.isTrue(written.out()) && type == ScalarType.SSIZE_T;
    return resolve(written.within(), isAllowed, resolved.values());
  }

  /** The text that a result leads into; empty after a report. */
  Optional<Parameter> resolve(ReturnMapping written, Type type, List<Parameter> parameters) {
    return resolve(written.within(), type == ScalarType.SSIZE_T, parameters);
  }

  private Optional<Parameter> resolve(
      Optional<Located<String>> within, boolean isAllowed, Collection<Parameter> parameters) {
    if (within.isEmpty()) {
      return Optional.empty();
    }
    Located<String> name = within.get();
    if (inCallback) {
      report(name, "\"within\" in a callback", "\"IntPtr\"");
      return Optional.empty();
    }
    Optional<Parameter> text =
        parameters.stream().filter(it -> it.name().equals(name.value())).findFirst();
    if (!isAllowed) {
      report(
          name,
          "\"within\" on what is not an index",
          "the type \"ssize_t\", of a result or a parameter that is \"out\"");
    } else if (text.isEmpty()) {
      List<String> names = parameters.stream().map(Parameter::name).toList();
      diagnostics.report(
          DiagnosticCode.UNKNOWN_NAME,
          name.location(),
          "there is no parameter " + Quoted.of(name.value()),
          Optional.of("the name of a string that is passed to this function"),
          DidYouMean.hint(name.value(), names));
    } else if (!(text.get().type() instanceof Type.CString)
        || text.get().direction() != Direction.IN) {
      report(
          name,
          Quoted.of(name.value()) + " is not a text that is only passed",
          "the name of a \"string\" or \"wstring\" that is neither ref nor out");
      return Optional.empty();
    }
    return text;
  }

  private void report(Located<String> key, String problem, String expected) {
    diagnostics.report(DiagnosticCode.KEY_NOT_ALLOWED, key.location(), problem, expected);
  }
}
