package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Mapping.GlobalMapping;
import io.ekkogen.model.Global;
import io.ekkogen.model.PerSystem;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import io.ekkogen.resolve.names.AdjustedNames;
import io.ekkogen.resolve.names.DerivedName;
import java.util.Optional;

/** Resolves one exported variable. */
record GlobalResolver(TypeResolver types, AdjustedNames names, Diagnostics diagnostics) {
  /** Resolves the variable; empty after a report. */
  Optional<Global> resolve(GlobalMapping mapping) {
    String written = mapping.type().value();
    if (written.endsWith("]")) {
      refuse(mapping, "a function that returns a pointer to the first element, or to a structure");
      return Optional.empty();
    }
    if (written.equals("string*") || written.equals("wstring*")) {
      refuse(mapping, "\"IntPtr\", or " + Quoted.of(written.replace("*", "")) + " for text");
      return Optional.empty();
    }
    Optional<Type> type = types.resolve(mapping.type());
    if (type.isEmpty()) {
      return Optional.empty();
    }
    if (!TypeRules.of(type.get()).isGlobal()) {
      refuse(mapping, "a scalar, an enum, a callback, a string, or a handle without \"close\"");
      return Optional.empty();
    }
    String name = mapping.name().value();
    return Optional.of(
        new Global(
            name,
            names.derived().java(DerivedName.GETTER.of(mapping.name())),
            names.derived().java(DerivedName.SETTER.of(mapping.name())),
            names.globals().js(mapping.name()),
            Systems.resolve(mapping.entryPoint(), PerSystem.same(new Text(name)), Text::new),
            type.get(),
            // It is unknown who frees the old text, and who keeps the new one.
            mapping.readOnly() || type.get() instanceof Type.CString,
            mapping.doc().map(Text::new)));
  }

  private void refuse(GlobalMapping mapping, String expected) {
    diagnostics.report(
        DiagnosticCode.TYPE_NOT_ALLOWED,
        mapping.type().location(),
        "a global cannot be " + Quoted.of(mapping.type().value()),
        expected);
  }
}
