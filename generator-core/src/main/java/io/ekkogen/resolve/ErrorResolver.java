package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.ConditionMapping;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ErrorMapping;
import io.ekkogen.mapping.Outputs;
import io.ekkogen.model.ErrorCondition;
import io.ekkogen.model.ErrorCondition.Check;
import io.ekkogen.model.ErrorMessage;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ResultTest;
import io.ekkogen.model.ResultTest.Operator;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Optional;

/** Resolves which results of a function mean failure, and what an exception for them says. */
record ErrorResolver(
    ErrorFunctions functions, ErrorParameters parameters, Diagnostics diagnostics) {

  /**
   * @param open the parameters whose handles are open after a failed call
   * @param all the parameters of the function
   */
  Optional<ErrorCondition> resolve(
      ErrorMapping error,
      boolean lastError,
      Type returns,
      List<Parameter> open,
      List<Parameter> all) {
    if (error.parameter().isPresent()) {
      return parameters
          .resolve(error.parameter().get(), error.free(), all)
          .map(it -> new ErrorCondition(it, true, false, Optional.empty()));
    }
    Optional<Check> check = check(error, returns);
    Optional<String> code = error.code().map(Located::value);
    if (check.isPresent() && code.equals(Optional.of("result")) && !isNumber(returns)) {
      notAllowed(
          error.code().get().location(),
          "the code \"result\" on a result of the type \"" + returns.mappingName() + "\"",
          "a result that is an integer, or the code \"errno\"");
      return Optional.empty();
    }
    boolean codeIsErrno = code.map("errno"::equals).orElse(lastError);
    boolean leavesOne = Outputs.leavesOneResult(error, returns.mappingName());
    Type codeType = codeIsErrno ? ScalarType.INT : returns;
    Optional<ErrorMessage> message =
        error.message().flatMap(it -> functions.message(it, codeType, open));
    return check.map(it -> new ErrorCondition(it, !codeIsErrno, leavesOne, message));
  }

  private Optional<Check> check(ErrorMapping error, Type returns) {
    if (error.test().isPresent()) {
      return functions.test(error.test().get(), returns);
    }
    Located<ConditionMapping> when = error.when().orElseThrow();
    if (!canBeTested(returns, when.value())) {
      notAllowed(
          when.location(),
          "\"error\": \"%s\" on a result of the type \"%s\""
              .formatted(when.value().text(), returns.mappingName()),
          expected(returns));
      return Optional.empty();
    }
    if (returns.isPointer() && isMinusOne(when.value())) {
      return Optional.of(ResultTest.ofMinusOne());
    }
    return new ConditionResolver(returns, diagnostics).resolve(when).map(it -> it);
  }

  private static boolean canBeTested(Type returns, ConditionMapping condition) {
    if (Operator.ofText(condition.operator()) == Operator.NULL) {
      return returns.isPointer();
    }
    if (returns.isPointer() && isMinusOne(condition)) {
      return true;
    }
    boolean isTruth = condition.text().equals("==0") || condition.text().equals("!=0");
    return isNumber(returns) || isTruth && isBoolean(returns);
  }

  /** The value of pointers such as {@code MAP_FAILED}. */
  private static boolean isMinusOne(ConditionMapping condition) {
    return condition.text().equals("==-1");
  }

  private static boolean isNumber(Type type) {
    return type.scalar().filter(ScalarType::isInteger).isPresent();
  }

  private static boolean isBoolean(Type type) {
    return type.scalar().filter(ScalarType::isBoolean).isPresent();
  }

  private static String expected(Type returns) {
    if (returns == Type.Void.VOID) {
      return "a function with a result; this one cannot report failure";
    }
    if (isNumber(returns)) {
      return "a comparison with a number, such as \"<0\" or \"in [1..5]\"";
    }
    if (isBoolean(returns)) {
      return "\"==0\" or \"!=0\"";
    }
    return returns.isPointer()
        ? "\"null\" or \"==-1\""
        : "an integer, a bool or a pointer as result";
  }

  private void notAllowed(SourceLocation location, String problem, String expected) {
    diagnostics.report(DiagnosticCode.KEY_NOT_ALLOWED, location, problem, expected);
  }
}
