package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.RetainedMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Retention;
import io.ekkogen.model.type.Type;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Checks the parameters that tell apart the callbacks which a function keeps. */
record RetentionKeys(Diagnostics diagnostics) {

  /** How long native code keeps a callback with a key; invalid parameters are reported later. */
  static Retention retention(List<Located<String>> key, Map<String, Parameter> resolved) {
    return new Retention.UntilReplaced(
        key.stream()
            .map(it -> resolved.get(it.value()))
            .filter(it -> it != null && canTell(it))
            .distinct()
            .toList());
  }

  private static boolean canTell(Parameter parameter) {
    boolean isValue = parameter.direction() == Direction.IN || parameter.isValueByAddress();
    return isValue && !parameter.isSupplied() && canTell(parameter.type());
  }

  private static boolean canTell(Type type) {
    if (type.isArray()) {
      return false;
    }
    return type instanceof Type.CString
        || type.asHandle().isPresent()
        || type.scalar()
            .filter(it -> it.isInteger() || it.isPointer() || it.isBoolean())
            .isPresent();
  }

  void check(FunctionMapping mapping, RetainedMapping retained, Map<String, Parameter> resolved) {
    List<String> names = mapping.parameters().stream().map(it -> it.name().value()).toList();
    Set<String> seen = new HashSet<>();
    for (Located<String> name : retained.key().orElse(List.of())) {
      Parameter parameter = resolved.get(name.value());
      if (!names.contains(name.value())) {
        diagnostics.report(
            DiagnosticCode.UNKNOWN_NAME,
            name.location(),
            "there is no parameter " + Quoted.of(name.value()),
            Optional.of("the names of parameters"),
            DidYouMean.hint(name.value(), names));
      } else if (!seen.add(name.value())) {
        report(name, Quoted.of(name.value()) + " is in the key already", "each parameter once");
      } else if (parameter != null && !canTell(parameter)) {
        report(
            name,
            Quoted.of(name.value()) + " cannot tell one callback from another",
            "an integer, a string, a handle or a pointer that is passed in");
      }
    }
  }

  private void report(Located<String> place, String problem, String expected) {
    diagnostics.report(DiagnosticCode.BAD_RETENTION_KEY, place.location(), problem, expected);
  }
}
