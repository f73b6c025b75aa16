package io.ekkogen.runtime.js.imports;

import java.util.List;
import java.util.function.Supplier;
import org.graalvm.polyglot.Value;

/** A module of the host, which is created when a script first imports it. */
public final class HostModule {
  private final List<String> specifiers;
  private final Supplier<Value> create;
  private Value exports;

  /**
   * @param specifiers the names under which scripts get the same instance
   * @param create creates the exports; called once
   */
  public HostModule(List<String> specifiers, Supplier<Value> create) {
    this.specifiers = List.copyOf(specifiers);
    this.create = create;
  }

  List<String> specifiers() {
    return specifiers;
  }

  /** The name by which the instance is known. */
  String name() {
    return specifiers.get(0);
  }

  Value exports() {
    if (exports == null) {
      exports = create.get();
    }
    return exports;
  }
}
