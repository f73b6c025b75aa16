package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Optional;

/** Checks the key {@code data} of parameters: where the {@code void *} of callbacks can be. */
record DataRules(Diagnostics diagnostics) {

  /** Checks the key on one parameter of a function or callback. */
  void check(ParameterMapping parameter, Type type) {
    if (!parameter.isData()) {
      return;
    }
    Optional<Located<Boolean>> byAddress =
        parameter.in().or(parameter::ref).or(parameter::out).filter(Located::value);
    if (type != ScalarType.INT_PTR || byAddress.isPresent()) {
      refuse(
          parameter,
          "\"data\" on a parameter of the type "
              + Quoted.of(type.mappingName())
              + (byAddress.isPresent() ? " that is passed by its address" : ""),
          "\"data\" only on an \"IntPtr\" that is neither in, ref nor out");
    } else if (parameter.nullable().isPresent()) {
      refuse(
          parameter,
          "\"data\" and \"nullable\" on one parameter, which no caller passes",
          "\"data\" alone");
    }
  }

  /** Checks that a function with data has a callback that C could hand it to. */
  void checkFunction(List<ParameterMapping> written, List<Parameter> parameters) {
    boolean hasCallback = parameters.stream().map(Parameter::type).anyMatch(DataRules::callsBack);
    if (!hasCallback && parameters.size() == written.size()) {
      written.stream()
          .filter(ParameterMapping::isData)
          .findFirst()
          .ifPresent(
              it ->
                  refuse(
                      it,
                      "\"data\" in a function that takes no callback",
                      "a parameter that is a callback, or a structure with callbacks; "
                          + "without \"data\" the caller passes the pointer"));
    }
  }

  /** Whether a value may have callbacks: it is one, or a structure. */
  private static boolean callsBack(Type type) {
    Type single = type.single();
    return Type.Callback.isIn(type)
        || single instanceof Type.Structure
        || single instanceof Type.StructurePointer;
  }

  private void refuse(ParameterMapping parameter, String problem, String expected) {
    diagnostics.report(
        DiagnosticCode.DATA_NOT_ALLOWED,
        parameter.data().orElseThrow().location(),
        problem,
        expected);
  }
}
