package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.ResultTest;
import io.ekkogen.model.ResultTest.Operator;
import io.ekkogen.model.ResultTest.Range;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.math.BigInteger;
import java.util.List;

/**
 * Writes the condition of a raw result. Values of unsigned types are compared as numbers of a wider
 * type, except where a plain comparison of the bits does.
 *
 * @param result the variable that holds the raw result
 */
record ResultTestCode(Type returns, String result) {
  CodeBlock condition(ResultTest test) {
    List<Range> operands = test.operands();
    return switch (test.operator()) {
      case NULL -> CodeBlock.of("$L == 0", result);
      case LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL, EQUAL, NOT_EQUAL ->
          compare(test.operator(), operands.get(0).first());
      case IN ->
          operands.stream()
              .map(it -> range(it, true, operands.size() > 1))
              .collect(CodeBlock.joining(" || "));
      case NOT_IN ->
          operands.stream()
              .map(it -> range(it, false, operands.size() > 1))
              .collect(CodeBlock.joining(" && "));
    };
  }

  /** The condition under which {@link #condition} is false. */
  CodeBlock opposite(ResultTest test) {
    return test.isNull()
        ? CodeBlock.of("$L != 0", result)
        : condition(new ResultTest(test.text(), test.operator().opposite(), test.operands()));
  }

  /** Whether the result is in a range, or not. */
  private CodeBlock range(Range range, boolean isIn, boolean isOneOfSeveral) {
    if (range.isOneValue()) {
      return compare(isIn ? Operator.EQUAL : Operator.NOT_EQUAL, range.first());
    }
    CodeBlock first = compare(isIn ? Operator.GREATER_OR_EQUAL : Operator.LESS, range.first());
    CodeBlock last = compare(isIn ? Operator.LESS_OR_EQUAL : Operator.GREATER, range.last());
    CodeBlock both = CodeBlock.of("$L $L $L", first, isIn ? "&&" : "||", last);
    return isOneOfSeveral ? CodeBlock.of("($L)", both) : both;
  }

  private CodeBlock compare(Operator operator, BigInteger number) {
    if (returns.isPointer()) {
      return CodeBlock.of(
          "$L $L $T.cast($L, $T.ADDRESS)",
          result,
          operator.text(),
          JavaTypes.NATIVE_SCALARS,
          number,
          JavaTypes.C_SCALAR);
    }
    ScalarType type = returns.scalar().orElseThrow();
    boolean isSmall = number.signum() >= 0 && number.bitLength() < type.carrierBits();
    if (!type.isUnsigned() || operator.isEquality() && isSmall) {
      return CodeBlock.of("$L $L $L", result, operator.text(), literal(number));
    }
    if (type.carrierBits() < Long.SIZE) {
      BigInteger value = number.mod(BigInteger.ONE.shiftLeft(type.carrierBits()));
      CodeBlock widened = ScalarCode.widened(type, CodeBlock.of("$L", result));
      return CodeBlock.of("$L $L $L", widened, operator.text(), literal(value));
    }
    CodeBlock value =
        number.signum() < 0 && type.isWide()
            ? CodeBlock.of(
                "$T.cast($L, $L)", JavaTypes.NATIVE_SCALARS, number, ScalarCode.width(type))
            : literal(number);
    return operator.isEquality()
        ? CodeBlock.of("$L $L $L", result, operator.text(), value)
        : CodeBlock.of(
            "$T.compareUnsigned($L, $L) $L 0", Long.class, result, value, operator.text());
  }

  /** A literal of an {@code int} or, if it needs more bits, of a {@code long}. */
  private static CodeBlock literal(BigInteger number) {
    return CodeBlock.of(number.bitLength() < Integer.SIZE ? "$L" : "$LL", number.longValue());
  }
}
