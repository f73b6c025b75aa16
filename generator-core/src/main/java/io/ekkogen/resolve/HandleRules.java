package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.HandleMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;
import java.util.List;
import java.util.Optional;

/** What the key {@code close} of a handle may name. */
final class HandleRules {
  private final List<HandleMapping> handles;
  private final List<Function> functions;
  private final Diagnostics diagnostics;

  HandleRules(List<HandleMapping> handles, List<Function> functions, Diagnostics diagnostics) {
    this.handles = handles;
    this.functions = functions;
    this.diagnostics = diagnostics;
  }

  void check() {
    for (HandleMapping handle : handles) {
      Located<String> close = handle.close();
      Optional<Function> function =
          functions.stream().filter(it -> it.name().equals(close.value())).findFirst();
      if (function.isEmpty()) {
        diagnostics.report(
            DiagnosticCode.UNKNOWN_NAME,
            close.location(),
            "there is no export " + Quoted.of(close.value()),
            Optional.of("the name of the export that closes the handle"),
            DidYouMean.hint(close.value(), functions.stream().map(Function::name).toList()));
      } else if (!closes(function.get(), handle.name().value())) {
        diagnostics.report(
            DiagnosticCode.TYPE_NOT_ALLOWED,
            close.location(),
            Quoted.of(close.value()) + " cannot close the handle",
            "an export whose only parameter is of the type " + Quoted.of(handle.name().value()));
      }
    }
  }

  private static boolean closes(Function function, String handle) {
    if (function.parameters().size() != 1 || function.call().variadic()) {
      return false;
    }
    Parameter only = function.parameters().get(0);
    return only.direction() == Direction.IN
        && only.type() instanceof HandleType type
        && type.handle().name().equals(handle);
  }
}
