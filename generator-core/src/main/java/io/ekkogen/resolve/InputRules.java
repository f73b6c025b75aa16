package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/** Checks the key {@code in} of parameters: where it is allowed, and where it changes nothing. */
record InputRules(Diagnostics diagnostics) {

  /** Whether a parameter is a pointer to const, through which nothing comes back. */
  boolean isConst(ParameterMapping parameter, Type type) {
    return Located.isTrue(parameter.in())
        && !Located.isTrue(parameter.ref())
        && !Located.isTrue(parameter.out())
        && TypeRules.of(type).input() == TypeRules.Input.CONST;
  }

  /** Reports the key on a parameter of a function if it has no meaning there. */
  void check(ParameterMapping parameter, Type type) {
    if (!Located.isTrue(parameter.in())) {
      return;
    }
    String name = Quoted.of(type.mappingName());
    switch (TypeRules.of(type).input()) {
      case CONST -> checkNull(parameter, type);
      case ANYWAY ->
          diagnostics.report(
              DiagnosticCode.IN_ANYWAY,
              parameter.in().orElseThrow().location(),
              "\"in\" on the type " + name + ", which is only copied in anyway",
              Optional.empty(),
              Optional.of("leave \"in\" out"));
      case NONE ->
          refuse(
              parameter,
              "\"in\" on the type " + name + ", which is passed as a value",
              "\"in\" only on what C declares as a pointer to const: arrays, numbers by address,"
                  + " structures and \"IntPtr\"");
    }
  }

  private void checkNull(ParameterMapping parameter, Type type) {
    boolean isValue = type.scalar().isPresent() && !type.isPointer();
    if (isValue && Located.isTrue(parameter.nullable())) {
      String name = type.mappingName();
      diagnostics.report(
          DiagnosticCode.KEY_NOT_ALLOWED,
          parameter.nullable().orElseThrow().location(),
          "\"nullable\" on a parameter that takes a plain value for its address",
          Quoted.of(name + "*") + ", an array of one element, which may be null");
    }
  }

  /** Reports the key on a parameter of a callback, which native code calls. */
  void checkOfCallback(ParameterMapping parameter, Type type) {
    if (Located.isTrue(parameter.in())) {
      refuse(
          parameter,
          "\"in\" on a parameter of a callback",
          "\"in\" only on parameters of functions");
    }
  }

  private void refuse(ParameterMapping parameter, String problem, String expected) {
    diagnostics.report(
        DiagnosticCode.IN_NOT_ALLOWED, parameter.in().orElseThrow().location(), problem, expected);
  }
}
