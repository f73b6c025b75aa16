package io.ekkogen.runtime.js.imports;

import java.util.List;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;

/**
 * A module of the host.
 *
 * @param specifiers the names under which scripts get the same instance
 * @param exports the names of its exports
 * @param create creates the exports; called once for a context
 */
public record HostModule(List<String> specifiers, List<String> exports, Supplier<Value> create) {
  public HostModule {
    specifiers = List.copyOf(specifiers);
    exports = List.copyOf(exports);
  }

  /** The name by which the instance is known. */
  String name() {
    return specifiers.get(0);
  }
}
