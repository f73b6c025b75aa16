package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.ReturnMapping;
import io.ekkogen.model.ArrayType;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.StringType;
import io.ekkogen.model.Type;
import io.ekkogen.model.VoidType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Resolves what functions and callbacks take and return. */
final class ParameterResolver {
  private final TypeResolver types;
  private final NameAdjuster javaAdjuster;
  private final NameAdjuster jsAdjuster;
  private final Diagnostics diagnostics;

  /**
   * @param jsTypes names of classes in the module, which a parameter must not hide
   */
  ParameterResolver(
      TypeResolver types, String javaType, Set<String> jsTypes, Diagnostics diagnostics) {
    this.types = types;
    this.javaAdjuster = NameAdjuster.avoiding(ReservedNames.javaParameters(javaType));
    Set<String> jsReserved = new HashSet<>(ReservedNames.jsNames());
    jsReserved.addAll(jsTypes);
    this.jsAdjuster = NameAdjuster.avoiding(jsReserved);
    this.diagnostics = diagnostics;
  }

  /** The return type, or empty after a report. */
  Optional<Type> returns(ReturnMapping returns) {
    Optional<Type> type = types.resolve(returns.type());
    if (type.isPresent() && type.get() instanceof ArrayType) {
      return notYet(returns.type(), "returning an array");
    }
    return type;
  }

  /** The parameters of a function; those with a problem are left out after a report. */
  List<Parameter> parameters(List<ParameterMapping> parameters) {
    List<Located<String>> names = parameters.stream().map(ParameterMapping::name).toList();
    LanguageNames adjusted = LanguageNames.adjust(names, javaAdjuster, jsAdjuster, diagnostics);
    List<Parameter> resolved = new ArrayList<>();
    for (ParameterMapping parameter : parameters) {
      String name = parameter.name().value();
      Direction direction = direction(parameter);
      type(parameter, direction)
          .ifPresent(
              type ->
                  resolved.add(
                      new Parameter(
                          name,
                          adjusted.java(parameter.name()),
                          adjusted.js(parameter.name()),
                          type,
                          direction,
                          parameter.doc())));
    }
    return resolved;
  }

  /** The parameters of a callback, where an array would not say how long it is. */
  List<Parameter> callbackParameters(List<ParameterMapping> parameters) {
    List<Parameter> resolved = parameters(parameters);
    for (ParameterMapping parameter : parameters) {
      if (parameter.type().value().endsWith("[]")) {
        notYet(parameter.type(), "an array passed to a callback");
      }
    }
    return resolved;
  }

  private Optional<Type> type(ParameterMapping parameter, Direction direction) {
    Optional<Type> type = types.resolve(parameter.type());
    if (type.isPresent() && type.get() == VoidType.VOID) {
      diagnostics.report(
          DiagnosticCode.TYPE_NOT_ALLOWED,
          parameter.type().location(),
          "a parameter cannot be \"void\"",
          "a type that has a value; a C function without parameters has an empty list");
      return Optional.empty();
    }
    if (type.isPresent() && type.get() == StringType.STRING && direction.byPointer()) {
      return notYet(parameter.type(), "a string buffer (ref or out)");
    }
    return type;
  }

  private static Direction direction(ParameterMapping parameter) {
    if (parameter.ref().map(Located::value).orElse(false)) {
      return Direction.REF;
    }
    return parameter.out().map(Located::value).orElse(false) ? Direction.OUT : Direction.IN;
  }

  private Optional<Type> notYet(Located<String> text, String what) {
    diagnostics.report(
        DiagnosticCode.NOT_SUPPORTED_YET, text.location(), what + " is not supported yet");
    return Optional.empty();
  }
}
