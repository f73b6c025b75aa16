package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.HandleMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.StringType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks the functions that release memory or handles of native code: {@code free} and {@code
 * close}.
 */
final class ReleaseRules {
  private final Map<String, Function> functions = new HashMap<>();
  private final Diagnostics diagnostics;

  ReleaseRules(List<Function> functions, Diagnostics diagnostics) {
    functions.forEach(function -> this.functions.put(function.name(), function));
    this.diagnostics = diagnostics;
  }

  /** Checks {@code free}, which is known to name a function. */
  void checkFree(List<FunctionMapping> exports) {
    for (FunctionMapping export : exports) {
      Optional<Located<String>> free = export.returns().free();
      if (free.isPresent() && functions.containsKey(free.get().value())) {
        require(
            free.get(),
            ReleaseRules::takesPointer,
            " cannot release what is returned",
            "an export whose only parameter is a pointer that is passed in (\"IntPtr\")");
      }
    }
  }

  /** Checks {@code close} of handles. */
  void checkClose(List<HandleMapping> handles) {
    for (HandleMapping handle : handles) {
      String name = handle.name().value();
      if (functions.containsKey(handle.close().value())) {
        require(
            handle.close(),
            only -> only.type().asHandle().filter(it -> it.name().equals(name)).isPresent(),
            " cannot close the handle",
            "an export whose only parameter is of the type " + Quoted.of(name));
      } else {
        diagnostics.report(
            DiagnosticCode.UNKNOWN_NAME,
            handle.close().location(),
            "there is no export " + Quoted.of(handle.close().value()),
            Optional.of("the name of the export that closes the handle"),
            diagnostics.didYouMean(handle.close().value(), functions::keySet));
      }
    }
  }

  private void require(
      Located<String> name, Predicate<Parameter> takes, String problem, String expected) {
    Function function = functions.get(name.value());
    boolean releases =
        function.parameters().size() == 1
            && function.parameters().get(0).direction() == Direction.IN
            && takes.test(function.parameters().get(0))
            && !function.call().variadic()
            && !function.returns().fillsMemory();
    if (!releases) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          name.location(),
          Quoted.of(name.value()) + problem,
          expected);
    }
  }

  private static boolean takesPointer(Parameter only) {
    return only.type() instanceof StringType
        || only.type().scalar().filter(ScalarType::isPointer).isPresent();
  }
}
