package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.mapping.Mapping.RetainedMapping;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.Retention;
import io.ekkogen.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** Checks what ends the lives of callbacks that native code keeps, the key {@code retained}. */
record RetentionRules(Map<String, Callback> callbacks, Diagnostics diagnostics) {

  private static final String ONCE = "once";
  private static final String RESULT = "result";

  /**
   * How long native code keeps what a parameter is passed; invalid values are reported later.
   *
   * @param resolved parameters by name, among which is what ends the life
   */
  static Retention retention(ParameterMapping written, Map<String, Parameter> resolved) {
    if (lastsUntil(ONCE, written)) {
      return Retention.Simple.ONCE;
    }
    if (lastsUntil(RESULT, written)) {
      return Retention.Simple.RESULT;
    }
    Optional<List<Located<String>>> key = written.retained().flatMap(RetainedMapping::key);
    if (key.isPresent()) {
      return RetentionKeys.retention(key.get(), resolved);
    }
    Optional<Retention> until =
        written
            .retained()
            .flatMap(RetainedMapping::until)
            .map(it -> resolved.get(it.value()))
            .flatMap(RetentionRules::until);
    return until.orElse(written.isRetained() ? Retention.Simple.FOREVER : Retention.Simple.CALL);
  }

  /** The life that a parameter ends; empty if it ends none. */
  private static Optional<Retention> until(Parameter end) {
    if (end.role() == Parameter.Role.DESTROY_NOTIFY) {
      return Optional.of(new Retention.UntilDestroyed(end));
    }
    boolean isPassed = end.direction() == Direction.IN && !end.isConsumed();
    return isPassed && end.type().isHandleToClose() && !end.type().isArray()
        ? Optional.of(new Retention.WhileOpen(end))
        : Optional.empty();
  }

  private static boolean lastsUntil(String end, ParameterMapping written) {
    return written
        .retained()
        .flatMap(RetainedMapping::until)
        .filter(it -> it.value().equals(end))
        .isPresent();
  }

  private static boolean isName(String end) {
    return !end.equals(ONCE) && !end.equals(RESULT);
  }

  /** What generated code supplies for a parameter of a function or callback. */
  static Parameter.Role role(
      ParameterMapping parameter, Type type, List<ParameterMapping> parameters) {
    if (parameter.isData()) {
      return Parameter.Role.DATA;
    }
    boolean isNamed =
        parameters.stream()
            .flatMap(it -> it.retained().stream())
            .flatMap(it -> it.until().stream())
            .map(Located::value)
            .filter(RetentionRules::isName)
            .anyMatch(parameter.name().value()::equals);
    return isNamed && type instanceof Type.Callback
        ? Parameter.Role.DESTROY_NOTIFY
        : Parameter.Role.ARGUMENT;
  }

  /** Checks the key on parameters of callbacks, where it can only be {@code true}. */
  static void checkOfCallback(List<ParameterMapping> parameters, Diagnostics diagnostics) {
    parameters.stream()
        .flatMap(it -> it.retained().stream())
        .filter(RetainedMapping::ends)
        .forEach(
            it ->
                diagnostics.report(
                    DiagnosticCode.BAD_RETENTION,
                    it.location(),
                    "what native code passes to a callback has no life that it could end",
                    "\"retained\": true, or nothing"));
  }

  /** Checks the lives of the callbacks that a function is passed. */
  void check(FunctionMapping mapping, Function function) {
    Map<String, Parameter> resolved =
        function.cParameters().stream().collect(Collectors.toMap(Parameter::name, it -> it));
    for (ParameterMapping written : mapping.parameters()) {
      Parameter parameter = resolved.get(written.name().value());
      Optional<RetainedMapping> retained = written.retained().filter(RetainedMapping::ends);
      if (parameter != null && retained.isPresent()) {
        check(mapping, parameter, retained.get(), resolved);
        checkResult(function.returns(), retained.get());
      }
    }
  }

  private void check(
      FunctionMapping mapping,
      Parameter parameter,
      RetainedMapping retained,
      Map<String, Parameter> resolved) {
    if (!(parameter.type() instanceof Type.Callback) || parameter.direction().byPointer()) {
      diagnostics.report(
          DiagnosticCode.BAD_RETENTION,
          retained.location(),
          "the life of " + Quoted.of(parameter.name()) + " cannot be followed",
          "a single callback that is neither ref nor out; else \"retained\": true");
      return;
    }
    new RetentionKeys(diagnostics).check(mapping, retained, resolved);
    retained
        .until()
        .filter(it -> isName(it.value()))
        .ifPresent(it -> checkEnd(mapping, it, resolved));
  }

  private void checkResult(Result returns, RetainedMapping retained) {
    boolean isClosed =
        returns.type().isHandleToClose() && !returns.type().isArray() && returns.isClosed();
    retained
        .until()
        .filter(it -> it.value().equals(RESULT) && !isClosed)
        .ifPresent(
            it ->
                report(
                    DiagnosticCode.BAD_RETENTION,
                    it,
                    "the function returns no handle that the caller closes",
                    "\"result\" only where it does; else \"retained\": true"));
  }

  private void checkEnd(
      FunctionMapping mapping, Located<String> until, Map<String, Parameter> resolved) {
    List<String> names = mapping.parameters().stream().map(it -> it.name().value()).toList();
    Parameter end = resolved.get(until.value());
    if (!names.contains(until.value())) {
      diagnostics.report(
          DiagnosticCode.UNKNOWN_NAME,
          until.location(),
          "there is no parameter " + Quoted.of(until.value()),
          Optional.of(
              "true, \"once\", \"result\", or the name of a parameter: a destroy notify or a handle"),
          DidYouMean.hint(until.value(), names));
    } else if (end != null && until(end).isEmpty()) {
      report(
          DiagnosticCode.BAD_RETENTION,
          until,
          Quoted.of(until.value()) + " does not end the life of a callback",
          "\"once\", a destroy notify (a parameter that is a callback), or a handle that is passed");
    } else if (end != null && end.role() == Parameter.Role.DESTROY_NOTIFY) {
      checkNotify(mapping, end, until);
    }
  }

  private void checkNotify(FunctionMapping mapping, Parameter end, Located<String> until) {
    List<ParameterMapping> data =
        mapping.parameters().stream().filter(ParameterMapping::isData).toList();
    Callback callback = callbacks.get(end.type().mappingName());
    List<String> problems = new ArrayList<>();
    if (callback.returns().type() != Type.Void.VOID) {
      problems.add("it returns a value");
    }
    if (callback.cParameters().stream().filter(isData()).count() != 1) {
      problems.add("it has not exactly one parameter that is \"data\"");
    }
    if (data.size() != 1) {
      problems.add("the function has not exactly one parameter that is \"data\"");
    }
    if (end.direction().byPointer() || end.isRetainedForever() || end.retention().ends()) {
      problems.add("its parameter has a key \"ref\", \"out\" or \"retained\"");
    }
    problems.forEach(
        it ->
            report(
                DiagnosticCode.BAD_DESTROY_NOTIFY,
                until,
                Quoted.of(until.value()) + " is not a destroy notify: " + it,
                "\"void (*)(void *data)\", with the \"data\" of this function"));
  }

  private static Predicate<Parameter> isData() {
    return it -> it.role() == Parameter.Role.DATA;
  }

  private void report(DiagnosticCode code, Located<String> place, String problem, String expected) {
    diagnostics.report(code, place.location(), problem, expected);
  }
}
