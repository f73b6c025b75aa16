package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FieldMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.ReturnMapping;
import io.ekkogen.mapping.Mapping.StructMapping;
import io.ekkogen.mapping.StructKind;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Optional;

/** Checks the key {@code flexible}, and where structures are used that end in such an array. */
record FlexibleRules(Diagnostics diagnostics) {

  /** The type of a flexible array; empty after a report. */
  Optional<Type> type(FieldMapping field, TypeResolver types) {
    Located<String> text = field.type();
    String name = text.value();
    Optional<Type> element =
        name.endsWith("[]")
            ? types.resolve(
                new Located<>(name.substring(0, name.length() - 2), text.location()),
                field.encoding())
            : Optional.empty();
    boolean isNumber = element.flatMap(Type::scalar).filter(it -> !it.isPointer()).isPresent();
    if (!isNumber || field.bits().isPresent()) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          text.location(),
          "a flexible array cannot be " + Quoted.of(name),
          "\"T[]\" with numbers, booleans or an enum as elements, such as \"byte[]\"");
      return Optional.empty();
    }
    return element.map(it -> new Type.InlineArray(it, 0));
  }

  /** Checks where a flexible array is in a structure, and what its length is. */
  void checkPlace(StructMapping struct) {
    List<FieldMapping> fields = struct.fields();
    for (int i = 0; i < fields.size(); i++) {
      FieldMapping field = fields.get(i);
      if (!field.isFlexible()) {
        continue;
      }
      Located<?> key = field.flexible().orElseThrow();
      boolean isLast = i == fields.size() - 1 && i > 0;
      if (!isLast || struct.kind() != StructKind.SEQUENTIAL) {
        notAllowed(
            key,
            "\"flexible\" on a field that is not at the end of a structure",
            "\"flexible\" only on the last of several fields of a sequential structure");
      }
      field
          .length()
          .filter(it -> Literals.count(it.value()).isPresent())
          .ifPresent(
              it ->
                  notAllowed(
                      it,
                      "a flexible array whose length is a number",
                      "\"T[" + it.value() + "]\"; or the name of a field, or an expression"));
    }
  }

  /** Checks a function, or a callback as a function. */
  void check(ReturnMapping returns, List<ParameterMapping> written, Function function) {
    Type result = function.returns().type();
    if (isFlexible(result)) {
      notAllowedType(returns.type(), result, "returned by value or in an array");
    } else if (returns.free().isPresent()
        && result instanceof Type.StructurePointer pointer
        && pointer.struct().flexible().isPresent()) {
      notAllowed(
          returns.free().get(),
          noFixedSize(pointer.struct()) + ", so it cannot be copied and released",
          "no \"free\": a view, and a function that releases an \"IntPtr\"");
    }
    for (Parameter parameter : function.parameters()) {
      boolean isArray = parameter.type().isArray();
      boolean isPassed = !isArray && parameter.direction() != Direction.OUT;
      boolean isByValue = !isArray && parameter.direction() == Direction.IN;
      if (isFlexible(parameter.type()) && (!isPassed || isByValue)) {
        written.stream()
            .filter(it -> it.name().value().equals(parameter.name()))
            .forEach(
                it ->
                    notAllowedType(
                        it.type(), parameter.type(), "passed by value, in an array, or out"));
      }
    }
  }

  /** Checks the arrays that structures point at. */
  void checkElements(StructMapping struct, Struct resolved) {
    for (Struct.Field field : resolved.fields()) {
      if (field.type() instanceof Type.Array && isFlexible(field.type())) {
        struct.fields().stream()
            .filter(it -> it.place().value().equals(field.name()))
            .forEach(it -> notAllowedType(it.type(), field.type(), "in an array"));
      }
    }
  }

  private static boolean isFlexible(Type type) {
    return type.single() instanceof Type.Structure nested
        && nested.link().ifResolved().flatMap(Struct::flexible).isPresent();
  }

  /** The beginning of a message. */
  static String noFixedSize(Struct struct) {
    return Quoted.of(struct.name()) + " ends in a flexible array";
  }

  private void notAllowedType(Located<String> place, Type type, String use) {
    Struct struct = ((Type.Structure) type.single()).struct();
    diagnostics.report(
        DiagnosticCode.TYPE_NOT_ALLOWED,
        place.location(),
        noFixedSize(struct) + ", so it is never " + use,
        "a pointer to one, \"%s*\", or \"ref\"".formatted(struct.name()));
  }

  private void notAllowed(Located<?> key, String problem, String expected) {
    diagnostics.report(DiagnosticCode.KEY_NOT_ALLOWED, key.location(), problem, expected);
  }
}
