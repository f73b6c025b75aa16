package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Finds the functions that release memory or handles of native code, {@code free} and {@code
 * close}, and checks them.
 *
 * @param functions all functions, resolved
 */
record ReleaseRules(Map<String, Link<Function>> functions, Diagnostics diagnostics) {
  /** Checks {@code free}; an unknown function has been reported. */
  void checkFree(List<FunctionMapping> exports) {
    for (FunctionMapping export : exports) {
      export
          .releases()
          .filter(free -> functions.containsKey(free.value()))
          .forEach(
              free ->
                  require(
                      free,
                      ReleaseRules::takesPointer,
                      " cannot release what is returned",
                      "an export whose only parameter is a pointer that is passed in"
                          + " (\"IntPtr\")"));
    }
  }

  /** The function that closes a kind of handle; empty after a report. */
  Optional<Function> closing(Located<String> close, Type.Handle type) {
    if (!functions.containsKey(close.value())) {
      diagnostics.report(
          DiagnosticCode.UNKNOWN_NAME,
          close.location(),
          "there is no export " + Quoted.of(close.value()),
          Optional.of("the name of the export that closes the handle"),
          diagnostics.didYouMean(close.value(), functions::keySet));
      return Optional.empty();
    }
    return Optional.of(
        require(
            close,
            only -> only.type().equals(type),
            " cannot close the handle",
            "an export whose only parameter is of the type " + Quoted.of(type.mappingName())));
  }

  /** The named function; one that cannot release anything is reported. */
  private Function require(
      Located<String> name, Predicate<Parameter> takes, String problem, String expected) {
    Function function = functions.get(name.value()).get();
    boolean releases =
        function.cParameters().size() == 1
            && function.cParameters().get(0).direction() == Direction.IN
            && takes.test(function.cParameters().get(0))
            && !function.call().variadic()
            && !function.returns().fillsMemory();
    if (!releases) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          name.location(),
          Quoted.of(name.value()) + problem,
          expected);
    }
    return function;
  }

  private static boolean takesPointer(Parameter only) {
    return only.type() instanceof Type.CString
        || only.type().scalar().filter(ScalarType::isPointer).isPresent();
  }
}
