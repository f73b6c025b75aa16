package io.ekkogen.check;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.Mapping.ConstantMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.GlobalMapping;

/** Counts the constant pool entries of the interface's members. */
final class InterfaceConstants {
  /** Of 65,535 entries; the rest is for those that every interface has. */
  private static final int MOST = 60_000;

  /** The name and the descriptor of a method. */
  private static final int PER_METHOD = 2;

  /** For an asynchronous method, also the type of its future. */
  private static final int PER_ASYNCHRONOUS_FORM = 3;

  /** Its name, a value of up to two entries, and a text of one. */
  private static final int PER_CONSTANT = 4;

  private final Mapping mapping;
  private int taken;

  InterfaceConstants(Mapping mapping) {
    this.mapping = mapping;
  }

  /** Reports the first member beyond the limit. */
  void check(Diagnostics diagnostics) {
    for (FunctionMapping function : mapping.exports()) {
      boolean isAsync = function.call().async().filter(Located::value).isPresent();
      boolean isShort = function.parameters().stream().anyMatch(it -> it.length().isPresent());
      int forms = (isAsync ? PER_ASYNCHRONOUS_FORM : 0) + (isShort ? PER_METHOD : 0);
      if (!take(PER_METHOD + forms, function.name(), diagnostics)) {
        return;
      }
    }
    for (GlobalMapping global : mapping.globals()) {
      if (!take(2 * PER_METHOD, global.name(), diagnostics)) {
        return;
      }
    }
    for (ConstantMapping constant : mapping.constants()) {
      if (!take(PER_CONSTANT, constant.name(), diagnostics)) {
        return;
      }
    }
  }

  private boolean take(int more, Located<String> name, Diagnostics diagnostics) {
    taken += more;
    boolean fits = taken <= MOST;
    if (!fits) {
      diagnostics.report(
          DiagnosticCode.CLASS_FILE_LIMIT,
          name.location(),
          "the functions, globals and constants are more than a Java interface can hold",
          "at most %d functions or %d constants, or fewer of both"
              .formatted(MOST / PER_METHOD, MOST / PER_CONSTANT));
    }
    return fits;
  }
}
