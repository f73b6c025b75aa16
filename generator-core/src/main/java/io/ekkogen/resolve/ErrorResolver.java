package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.ConditionMapping;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ErrorMapping;
import io.ekkogen.mapping.Outputs;
import io.ekkogen.model.ErrorCondition;
import io.ekkogen.model.ResultTest;
import io.ekkogen.model.ResultTest.Operator;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/** Resolves which results of a function mean failure. */
record ErrorResolver(Diagnostics diagnostics) {
  Optional<ErrorCondition> resolve(ErrorMapping error, boolean lastError, Type returns) {
    Located<ConditionMapping> when = error.when();
    Optional<String> code = error.code().map(Located::value);
    if (!canBeTested(returns, when.value())) {
      notAllowed(
          when.location(),
          "\"error\": \"%s\" on a result of the type \"%s\""
              .formatted(when.value().text(), returns.mappingName()),
          expected(returns));
      return Optional.empty();
    }
    if (code.equals(Optional.of("result")) && !isNumber(returns)) {
      notAllowed(
          error.code().get().location(),
          "the code \"result\" on a result of the type \"" + returns.mappingName() + "\"",
          "a result that is an integer, or the code \"errno\"");
      return Optional.empty();
    }
    boolean codeIsErrno = code.map("errno"::equals).orElse(lastError);
    Optional<ResultTest> test = new ConditionResolver(returns, diagnostics).resolve(when);
    boolean leavesOne = Outputs.leavesOneResult(error, returns.mappingName());
    return test.map(it -> new ErrorCondition(it, !codeIsErrno, leavesOne));
  }

  static boolean isNull(ConditionMapping condition) {
    return Operator.ofText(condition.operator()) == Operator.NULL;
  }

  private static boolean canBeTested(Type returns, ConditionMapping condition) {
    if (isNull(condition)) {
      return returns.isPointer();
    }
    boolean isTruth = condition.text().equals("==0") || condition.text().equals("!=0");
    return isNumber(returns) || isTruth && isBoolean(returns);
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
    return returns.isPointer() ? "\"null\"" : "an integer, a bool or a pointer as result";
  }

  private void notAllowed(SourceLocation location, String problem, String expected) {
    diagnostics.report(DiagnosticCode.KEY_NOT_ALLOWED, location, problem, expected);
  }
}
