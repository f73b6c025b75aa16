package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Release;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Checks the arguments of a release function beside the address.
 *
 * @param giver the function that gives what is released, whose parameters they are
 */
record ReleaseArguments(Release release, Function giver, Diagnostics diagnostics) {

  /** Checks them for a handle that is stored for a parameter. */
  void checkParameter(Located<String> type, Parameter parameter) {
    if (parameter.direction() == Direction.OUT) {
      check(type, handle -> parameter.owner().equals(Optional.of(handle)));
    } else if (parameter.direction() == Direction.REF && !release.isPlain()) {
      report(type, "a handle that is ref cannot be closed with more than its address", "\"out\"");
    }
  }

  /**
   * Checks them.
   *
   * @param place of a report
   * @param staysOpen whether a handle that is passed is open until the release
   */
  void check(Located<String> place, Predicate<Parameter> staysOpen) {
    List<Parameter> parameters = release.function().orElseThrow().cParameters();
    for (int i = 0; i < Math.min(parameters.size(), release.arguments().size()); i++) {
      Parameter taken = parameters.get(i);
      if (release.arguments().get(i) instanceof Release.Number number) {
        checkNumber(number.value(), taken, place);
      } else if (release.arguments().get(i) instanceof Release.Passed passed) {
        checkPassed(passed.name(), taken, place, staysOpen);
      }
    }
  }

  private void checkNumber(int number, Parameter taken, Located<String> place) {
    boolean isNull = number == 0 && taken.type().isPointer();
    if (taken.direction() != Direction.IN || !isInteger(taken.type()) && !isNull) {
      reportArgument(String.valueOf(number), taken, place);
    }
  }

  private void checkPassed(
      String name, Parameter taken, Located<String> place, Predicate<Parameter> staysOpen) {
    Optional<Parameter> passed = passed(name);
    boolean fits =
        taken.direction() == Direction.IN
            && passed.filter(it -> it.type().equals(taken.type())).isPresent();
    if (!fits) {
      reportArgument(name, taken, place);
    } else if (passed.get().type().asHandle().isPresent() && !staysOpen.test(passed.get())) {
      report(
          place,
          "closing the handle takes " + Quoted.of(name) + ", so it must be open until then",
          "\"owner\": \"" + name + "\"");
    }
  }

  private void reportArgument(String argument, Parameter taken, Located<String> place) {
    report(
        place,
        "%s, which releases what %s gives, cannot be passed %s for %s"
            .formatted(
                Quoted.of(release.function().orElseThrow().name()),
                Quoted.of(giver.name()),
                Quoted.of(argument),
                Quoted.of(taken.name())),
        "the name of a parameter of %s that is an integer or a handle of the type %s and passed in, or a number"
            .formatted(Quoted.of(giver.name()), Quoted.of(taken.type().mappingName())));
  }

  /** The parameter that is passed. */
  private Optional<Parameter> passed(String name) {
    return giver.parameters().stream()
        .filter(it -> it.name().equals(name))
        .filter(it -> it.direction() == Direction.IN && !it.isConsumed())
        .filter(it -> isInteger(it.type()) || it.type().asHandle().isPresent())
        .findFirst();
  }

  private static boolean isInteger(Type type) {
    return type instanceof ScalarType scalar && scalar.isInteger();
  }

  private void report(Located<String> place, String problem, String expected) {
    diagnostics.report(DiagnosticCode.BAD_RELEASE, place.location(), problem, expected);
  }
}
