package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.CallMapping;
import io.ekkogen.mapping.Mapping.FunctionMapping;
import io.ekkogen.mapping.Mapping.ParameterMapping;
import io.ekkogen.model.Direction;
import io.ekkogen.model.ErrorCondition.ByFunction;
import io.ekkogen.model.ErrorCondition.Check;
import io.ekkogen.model.ErrorMessage;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the exports that test results or describe errors. What they take is compared as written:
 * they may not be resolved yet.
 */
record ErrorFunctions(
    Map<String, FunctionMapping> written,
    Map<String, Link<Function>> links,
    Diagnostics diagnostics) {
  private static final Set<String> TEXTS = Set.of("string", "wstring");

  /** The export that tests results of a type; empty after a report. */
  Optional<Check> test(Located<String> name, Type returns) {
    Optional<FunctionMapping> function = find(name);
    if (function.isEmpty()) {
      return Optional.empty();
    }
    boolean takesResult =
        isPlain(function.get())
            && function.get().parameters().size() == 1
            && isPassedAs(function.get().parameters().get(0), returns)
            && returns.scalar().isPresent();
    boolean tells =
        ScalarType.ofName(function.get().returns().type().value())
            .filter(it -> it.isInteger() || it.isBoolean())
            .isPresent();
    if (!takesResult || !tells) {
      report(
          name,
          " cannot test a result of the type \"%s\"".formatted(returns.mappingName()),
          "an export with one parameter, of that type, and an integer or a bool as result,"
              + " without \"lastError\" and \"error\"");
      return Optional.empty();
    }
    return Optional.of(new ByFunction(links.get(name.value())));
  }

  /**
   * The export that describes an error; empty after a report.
   *
   * @param code the type of the error's code
   * @param open the parameters whose handles it may take
   */
  Optional<ErrorMessage> message(Located<String> name, Type code, List<Parameter> open) {
    Optional<FunctionMapping> function = find(name);
    if (function.isEmpty()) {
      return Optional.empty();
    }
    List<ParameterMapping> parameters = function.get().parameters();
    boolean returnsText =
        TEXTS.contains(function.get().returns().type().value())
            && function.get().returns().free().isEmpty();
    Optional<Parameter> handle = parameters.stream().findFirst().flatMap(it -> handle(it, open));
    boolean takesCode =
        parameters.size() == 1
            && code.scalar().filter(ScalarType::isInteger).isPresent()
            && isPassedAs(parameters.get(0), code);
    boolean isTold =
        parameters.isEmpty() || parameters.size() == 1 && handle.isPresent() || takesCode;
    if (!isPlain(function.get()) || !returnsText || !isTold) {
      report(
          name,
          " cannot describe an error of this function",
          "an export that returns a string that is not freed, and takes nothing, the error's code,"
              + " or a handle of the call; without \"lastError\" and \"error\"");
      return Optional.empty();
    }
    return Optional.of(new ErrorMessage(links.get(name.value()), handle, takesCode));
  }

  /** The first parameter of the call that is such a handle, passed in or coming out. */
  private static Optional<Parameter> handle(ParameterMapping taken, List<Parameter> open) {
    return open.stream()
        .filter(it -> it.type().asHandle().isPresent() && it.direction() != Direction.REF)
        .filter(it -> isPassedAs(taken, it.type()))
        .findFirst();
  }

  private static boolean isPassedAs(ParameterMapping parameter, Type type) {
    boolean isValue =
        parameter.ref().isEmpty() && parameter.out().isEmpty() && parameter.in().isEmpty();
    String written = parameter.type().value();
    Optional<ScalarType> scalar = ScalarType.ofName(written);
    return isValue
        && (written.equals(type.mappingName())
            || scalar.isPresent() && scalar.map(Type::raw).equals(type.scalar().map(Type::raw)));
  }

  /** Whether calling it changes no error code and cannot fail. */
  private static boolean isPlain(FunctionMapping function) {
    CallMapping call = function.call();
    return !call.isVariadic() && !Located.isTrue(call.lastError()) && call.error().isEmpty();
  }

  private Optional<FunctionMapping> find(Located<String> name) {
    Optional<FunctionMapping> function = Optional.ofNullable(written.get(name.value()));
    if (function.isEmpty()) {
      diagnostics.report(
          DiagnosticCode.UNKNOWN_NAME,
          name.location(),
          "there is no export " + Quoted.of(name.value()),
          Optional.of("the name of an export"),
          diagnostics.didYouMean(name.value(), links::keySet));
    }
    return function;
  }

  private void report(Located<String> name, String problem, String expected) {
    diagnostics.report(
        DiagnosticCode.NOT_ABOUT_ERRORS,
        name.location(),
        Quoted.of(name.value()) + problem,
        expected);
  }
}
