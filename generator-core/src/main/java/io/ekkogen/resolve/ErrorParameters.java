package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.model.Direction;
import io.ekkogen.model.ErrorCondition.InParameter;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Release;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Resolves the parameters in which functions store errors, such as GLib's {@code GError **}. */
record ErrorParameters(ResultResolver results, Diagnostics diagnostics) {
  private static final String MESSAGE = "message";
  private static final String CODE = "code";

  /** What holds an error; empty after a report. */
  Optional<InParameter> resolve(
      Located<String> name, Optional<Located<String>> free, List<Parameter> parameters) {
    Optional<Parameter> parameter =
        parameters.stream().filter(it -> it.name().equals(name.value())).findFirst();
    Optional<Type.StructurePointer> pointer =
        parameter
            .filter(it -> it.direction() == Direction.OUT)
            .map(Parameter::type)
            .filter(Type.StructurePointer.class::isInstance)
            .map(Type.StructurePointer.class::cast);
    Optional<Struct> struct = pointer.flatMap(it -> it.link().ifResolved());
    if (pointer.isPresent() && struct.isEmpty()) {
      return Optional.empty(); // It is invalid itself, which has been reported.
    }
    Optional<Struct.Field> message =
        struct.flatMap(it -> field(it, MESSAGE, type -> type instanceof Type.CString));
    if (message.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.ERROR_PARAMETER,
          name.location(),
          parameter.isPresent()
              ? Quoted.of(name.value()) + " cannot hold an error"
              : "there is no parameter " + Quoted.of(name.value()),
          "an \"out\" parameter of the type \"T*\", where T is a structure with a string"
              + " \"message\", and may have an integer \"code\"");
      return Optional.empty();
    }
    Optional<Struct.Field> code = struct.flatMap(it -> field(it, CODE, ErrorParameters::isNumber));
    Optional<Release> release = free.flatMap(results::release);
    return Optional.of(
        new InParameter(parameter.get(), struct.get(), message.get(), code, release));
  }

  private static Optional<Struct.Field> field(Struct struct, String name, Predicate<Type> is) {
    return struct.fields().stream()
        .filter(it -> it.name().equals(name) && is.test(it.type()))
        .findFirst();
  }

  private static boolean isNumber(Type type) {
    return type.scalar().filter(ScalarType::isInteger).isPresent();
  }
}
