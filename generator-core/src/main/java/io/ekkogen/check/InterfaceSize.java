package io.ekkogen.check;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Mapping;
import java.util.Optional;

/**
 * {@code java.lang.reflect.Proxy}, which plain JNA needs, gives up on interfaces of about 1,600
 * methods.
 */
final class InterfaceSize implements Rule {
  private static final int SAFE_METHODS = 1500;

  @Override
  public void check(Mapping mapping, Diagnostics diagnostics) {
    int methods = mapping.exports().size();
    if (methods > SAFE_METHODS) {
      diagnostics.report(
          DiagnosticCode.TOO_MANY_METHODS,
          mapping.exports().get(SAFE_METHODS).name().location(),
          methods
              + " functions are too many for plain Native.load, which is safe up to "
              + SAFE_METHODS,
          Optional.empty(),
          Optional.of("use the generated load(), which has no such limit"));
    }
  }
}
