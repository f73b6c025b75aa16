package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.ReturnMapping;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/** Checks where the key {@code terminated} is allowed: on arrays that end with a zero or NULL. */
record TerminatorRules(Diagnostics diagnostics) {

  void check(ReturnMapping returns, Type type) {
    check(returns.terminated(), type, returns.length().isPresent());
  }

  void check(ParameterMapping parameter, Type type) {
    check(parameter.terminated(), type, parameter.length().isPresent());
    boolean isRoom = Located.isTrue(parameter.out()) && !parameter.isGiven();
    if (Located.isTrue(parameter.terminated()) && isRoom) {
      report(
          parameter.terminated(),
          "\"terminated\" on an array that is out: how long it may be is not known",
          "a \"length\"; or \"free\" for a pointer to an array that the function stores");
    }
  }

  /** Native code reads as many elements of a result as the mapping says. */
  void checkOfCallback(ReturnMapping returns) {
    if (Located.isTrue(returns.terminated())) {
      report(returns.terminated(), "\"terminated\" on the result of a callback", "a \"length\"");
    }
  }

  void checkOfCallback(ParameterMapping parameter) {
    if (Located.isTrue(parameter.ref())) {
      report(
          parameter.terminated(),
          "\"terminated\" on an array that a callback changes",
          "a \"length\", or no \"ref\"");
    }
  }

  private void check(Optional<Located<Boolean>> terminated, Type type, boolean hasLength) {
    if (!Located.isTrue(terminated)) {
      return;
    }
    boolean hasZero =
        type instanceof Type.Array array && !(array.element() instanceof Type.Structure);
    if (!hasZero) {
      report(
          terminated,
          "\"terminated\" on the type " + Quoted.of(type.mappingName()),
          "\"terminated\" only on arrays of numbers, strings and pointers");
    } else if (hasLength) {
      report(terminated, "an array that is terminated has no \"length\"", "one of the two");
    }
  }

  private void report(Optional<Located<Boolean>> key, String problem, String expected) {
    diagnostics.report(
        DiagnosticCode.KEY_NOT_ALLOWED, key.orElseThrow().location(), problem, expected);
  }
}
