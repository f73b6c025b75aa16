package io.ekkogen.resolve;

import io.ekkogen.diagnostic.DiagnosticCode;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.ConditionMapping;
import io.ekkogen.mapping.ConditionMapping.RangeMapping;
import io.ekkogen.mapping.Located;
import io.ekkogen.model.ResultTest;
import io.ekkogen.model.ResultTest.Operator;
import io.ekkogen.model.ResultTest.Range;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Text;
import io.ekkogen.model.type.Type;
import java.math.BigInteger;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Resolves a condition of results of one type. */
record ConditionResolver(Type returns, Diagnostics diagnostics) {
  private static final Pattern NAME = Pattern.compile("[A-Za-z_$].*");

  /** Resolves a condition that results of the type can be tested for. */
  Optional<ResultTest> resolve(Located<ConditionMapping> written) {
    ConditionMapping condition = written.value();
    Operator operator = Operator.ofText(condition.operator());
    List<Range> ranges =
        condition.operands().stream()
            .flatMap(it -> range(it, operator, written.location()).stream())
            .toList();
    if (ranges.size() < condition.operands().size()) {
      return Optional.empty();
    }
    ResultTest test = new ResultTest(new Text(condition.text()), operator, ranges);
    if (!operator.isEquality() && !test.isNull() && isDecided(test)) {
      report(
          written.location(),
          "every or no result of the type \"%s\" is %s"
              .formatted(returns.mappingName(), condition.text()),
          "a condition that some results meet, and some do not");
      return Optional.empty();
    }
    return Optional.of(test);
  }

  private Optional<Range> range(RangeMapping range, Operator operator, SourceLocation location) {
    Optional<BigInteger> first = number(range.first(), operator, location);
    if (range.last().equals(range.first())) {
      return first.map(it -> new Range(it, it));
    }
    Optional<BigInteger> last = number(range.last(), operator, location);
    if (first.isEmpty() || last.isEmpty()) {
      return Optional.empty();
    }
    boolean changesSign =
        scalar().isUnsigned() && first.get().signum() < 0 && last.get().signum() >= 0;
    if (first.get().compareTo(last.get()) > 0 || changesSign) {
      report(
          location,
          "the range %s..%s is empty".formatted(range.first(), range.last()),
          "the smaller value first");
      return Optional.empty();
    }
    return Optional.of(new Range(first.get(), last.get()));
  }

  private Optional<BigInteger> number(String operand, Operator operator, SourceLocation location) {
    if (NAME.matcher(operand).matches()) {
      return named(operand, location);
    }
    BigInteger number = Literals.parse(operand);
    if (!Literals.fits(number, scalar()) && !(operator.isEquality() && isCast(number))) {
      report(
          location,
          "no result of the type \"%s\" is %s".formatted(returns.mappingName(), operand),
          Literals.expected(scalar()));
      return Optional.empty();
    }
    return Optional.of(number);
  }

  /** Whether C's cast to the type makes a negative number a value of an unsigned type. */
  private boolean isCast(BigInteger number) {
    return scalar().isUnsigned()
        && number.signum() < 0
        && number.bitLength() < scalar().carrierBits();
  }

  private Optional<BigInteger> named(String name, SourceLocation location) {
    List<Enumeration.Value> values =
        returns instanceof Type.Enum type ? type.enumeration().values() : List.of();
    Optional<BigInteger> value =
        values.stream()
            .filter(it -> it.name().equals(name))
            .map(Enumeration.Value::value)
            .findFirst();
    if (value.isEmpty()) {
      String type = Quoted.of(returns.mappingName());
      diagnostics.report(
          DiagnosticCode.UNKNOWN_NAME,
          location,
          returns instanceof Type.Enum
              ? "%s has no value %s".formatted(type, Quoted.of(name))
              : "%s is the name of a value, but %s is not an enum".formatted(Quoted.of(name), type),
          Optional.of("a number, or the name of a value if the result is an enum"),
          diagnostics.didYouMean(
              name, () -> values.stream().map(Enumeration.Value::name).toList()));
    }
    return value;
  }

  /** Whether a comparison has the same outcome for each value of the type. */
  private boolean isDecided(ResultTest test) {
    BigInteger bound = test.operands().get(0).first();
    return switch (test.operator()) {
      case LESS, GREATER_OR_EQUAL -> bound.equals(Literals.least(scalar()));
      case LESS_OR_EQUAL, GREATER -> bound.equals(Literals.most(scalar()));
      default -> false;
    };
  }

  private ScalarType scalar() {
    return returns.scalar().orElseThrow();
  }

  private void report(SourceLocation location, String problem, String expected) {
    diagnostics.report(DiagnosticCode.CONDITION_DOES_NOT_FIT, location, problem, expected);
  }
}
