package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.model.type.Type;
import io.ekkogen.resolve.TypeRules.Input;
import java.util.Optional;

/**
 * Checks the key {@code in} of parameters: where it is allowed, and where it changes nothing.
 *
 * @param inCallback whether native code calls what is checked
 */
record InputRules(boolean inCallback, Diagnostics diagnostics) {

  /** Whether a parameter is a pointer to const, through which nothing comes back. */
  boolean isConst(ParameterMapping parameter, Type type) {
    return Located.isTrue(parameter.in())
        && !Located.isTrue(parameter.ref())
        && !Located.isTrue(parameter.out())
        && meaning(type) == Input.CONST;
  }

  /** A callback gets a copy of an array anyway, and an address is a value. */
  private Input meaning(Type type) {
    Input input = TypeRules.of(type).input();
    if (!inCallback || input != Input.CONST) {
      return input;
    }
    if (type.isArray()) {
      return Input.ANYWAY;
    }
    boolean isAddress = type.scalar().isPresent() && type.isPointer();
    return isAddress ? Input.NONE : Input.CONST;
  }

  /** Reports the key if it has no meaning. */
  void check(ParameterMapping parameter, Type type) {
    if (!Located.isTrue(parameter.in())) {
      return;
    }
    String name = Quoted.of(type.mappingName());
    switch (meaning(type)) {
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
              inCallback
                  ? "\"in\" only on structures, and on numbers by address"
                  : "\"in\" only on what C declares as a pointer to const: arrays, numbers by"
                      + " address, structures and \"IntPtr\"");
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

  private void refuse(ParameterMapping parameter, String problem, String expected) {
    diagnostics.report(
        DiagnosticCode.IN_NOT_ALLOWED, parameter.in().orElseThrow().location(), problem, expected);
  }
}
