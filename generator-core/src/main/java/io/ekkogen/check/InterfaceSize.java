package io.ekkogen.check;

import static io.ekkogen.emit.java.naming.GeneratedClass.PLAIN_JNA_METHODS;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.GlobalMapping;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Notes an interface that is too large for plain JNA; only {@code load()} supports it. */
final class InterfaceSize implements Rule {
  @Override
  public void check(Mapping mapping, Diagnostics diagnostics) {
    List<Located<String>> methods = new ArrayList<>();
    for (FunctionMapping function : mapping.exports()) {
      methods.addAll(Collections.nCopies(methods(function), function.name()));
    }
    for (GlobalMapping global : mapping.globals()) {
      methods.addAll(Collections.nCopies(methods(global), global.name()));
    }
    if (methods.size() > PLAIN_JNA_METHODS) {
      diagnostics.report(
          DiagnosticCode.TOO_MANY_METHODS,
          methods.get(PLAIN_JNA_METHODS).location(),
          methods.size()
              + " methods are too many for plain Native.load, which is safe up to "
              + PLAIN_JNA_METHODS,
          Optional.empty(),
          Optional.of("use the generated load(), which has no such limit"));
    }
  }

  /**
   * The number of methods of a function: itself, the overload without counts, the asynchronous
   * method.
   */
  private static int methods(FunctionMapping function) {
    boolean isShort =
        function.call().variadic().filter(Located::value).isEmpty()
            && function.parameters().stream()
                .anyMatch(it -> it.length().isPresent() && it.type().value().endsWith("[]"));
    boolean isAsync = function.call().async().filter(Located::value).isPresent();
    return 1 + (isShort ? 1 : 0) + (isAsync ? 1 : 0);
  }

  private static int methods(GlobalMapping global) {
    return global.readOnly() || global.type().value().endsWith("string") ? 1 : 2;
  }
}
