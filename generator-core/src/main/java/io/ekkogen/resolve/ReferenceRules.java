package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.HandleMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the functions that add a reference to what a handle points at, {@code ref}.
 *
 * @param functions all functions, resolved
 */
record ReferenceRules(Map<String, Link<Function>> functions, Diagnostics diagnostics) {

  /** The function of a handle; empty if it has none, or after a report. */
  Optional<Link<Function>> resolve(HandleMapping handle, Type.Handle type) {
    return handle.ref().flatMap(it -> resolve(it, handle.close(), type));
  }

  private Optional<Link<Function>> resolve(
      Located<String> ref, Optional<Located<String>> close, Type.Handle type) {
    if (close.filter(it -> ReleaseCall.of(it).arguments().size() == 1).isEmpty()) {
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          ref.location(),
          close.isPresent()
              ? "\"ref\" beside a \"close\" that takes more than the handle"
              : "\"ref\" on a handle that has no \"close\"",
          "a \"close\" that takes the handle alone, and gives the reference back");
      return Optional.empty();
    }
    Link<Function> function = functions.get(ref.value());
    if (function == null) {
      diagnostics.report(
          DiagnosticCode.UNKNOWN_NAME,
          ref.location(),
          "there is no export " + Quoted.of(ref.value()),
          Optional.of("the name of the export that adds a reference"),
          diagnostics.didYouMean(ref.value(), functions::keySet));
      return Optional.empty();
    }
    if (!takesOnly(type, function.get())) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          ref.location(),
          Quoted.of(ref.value()) + " cannot add a reference to the handle",
          "an export whose only parameter is of the type %s, and stays open"
              .formatted(Quoted.of(type.mappingName())));
    }
    return Optional.of(function);
  }

  private static boolean takesOnly(Type type, Function function) {
    List<Parameter> parameters = function.cParameters();
    return parameters.size() == 1
        && parameters.get(0).type().equals(type)
        && parameters.get(0).direction() == Direction.IN
        && !parameters.get(0).isConsumed()
        && !function.call().variadic()
        && !function.returns().fillsMemory();
  }
}
