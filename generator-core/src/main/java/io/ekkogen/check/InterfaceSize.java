package io.ekkogen.check;

import static io.ekkogen.model.Library.PLAIN_JNA_FUNCTIONS;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Mapping;
import java.util.Optional;

/** An interface that is too large for plain JNA is served by {@code load()} alone. */
final class InterfaceSize implements Rule {
  @Override
  public void check(Mapping mapping, Diagnostics diagnostics) {
    int methods = mapping.exports().size();
    if (methods > PLAIN_JNA_FUNCTIONS) {
      diagnostics.report(
          DiagnosticCode.TOO_MANY_METHODS,
          mapping.exports().get(PLAIN_JNA_FUNCTIONS).name().location(),
          methods
              + " functions are too many for plain Native.load, which is safe up to "
              + PLAIN_JNA_FUNCTIONS,
          Optional.empty(),
          Optional.of("use the generated load(), which has no such limit"));
    }
  }
}
