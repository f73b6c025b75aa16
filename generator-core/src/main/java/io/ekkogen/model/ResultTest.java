package io.ekkogen.model;

import io.ekkogen.model.type.Text;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;

/**
 * A condition of a function's result.
 *
 * @param text as the mapping writes it
 * @param operands what the result is compared with; only {@code IN} and {@code NOT_IN} have several
 */
public record ResultTest(Text text, Operator operator, List<Range> operands)
    implements ErrorCondition.Check {

  /** How a result is compared. */
  public enum Operator {
    NULL("null"),
    LESS("<"),
    LESS_OR_EQUAL("<="),
    GREATER(">"),
    GREATER_OR_EQUAL(">="),
    EQUAL("=="),
    NOT_EQUAL("!="),
    IN("in"),
    NOT_IN("not in");

    private final String text;

    Operator(String text) {
      this.text = text;
    }

    /** As in a mapping, and for comparisons as in Java. */
    public String text() {
      return text;
    }

    /** The operator that a mapping writes {@code text}. */
    public static Operator ofText(String text) {
      return Arrays.stream(values())
          .filter(it -> it.text.equals(text))
          .findFirst()
          .orElseThrow(() -> new IllegalArgumentException(text));
    }

    /** The operator of the opposite condition; {@code NULL} has none. */
    public Operator opposite() {
      return switch (this) {
        case NULL -> throw new IllegalStateException(text);
        case LESS -> GREATER_OR_EQUAL;
        case LESS_OR_EQUAL -> GREATER;
        case GREATER -> LESS_OR_EQUAL;
        case GREATER_OR_EQUAL -> LESS;
        case EQUAL -> NOT_EQUAL;
        case NOT_EQUAL -> EQUAL;
        case IN -> NOT_IN;
        case NOT_IN -> IN;
      };
    }

    /** Whether values are compared for equality alone, where signs make no difference. */
    public boolean isEquality() {
      return switch (this) {
        case EQUAL, NOT_EQUAL, IN, NOT_IN -> true;
        case NULL, LESS, LESS_OR_EQUAL, GREATER, GREATER_OR_EQUAL -> false;
      };
    }
  }

  /**
   * All values from one to another.
   *
   * @param first negative for a value of an unsigned type: what C's cast makes of it
   * @param last the same as {@code first} if it is one value
   */
  public record Range(BigInteger first, BigInteger last) {
    public boolean isOneValue() {
      return first.equals(last);
    }
  }

  private static final BigInteger MINUS_ONE = BigInteger.ONE.negate();

  public ResultTest {
    operands = List.copyOf(operands);
  }

  /** The condition that a pointer is {@code (void *) -1}, which C's libraries call failed. */
  public static ResultTest ofMinusOne() {
    return new ResultTest(
        new Text("==-1"), Operator.EQUAL, List.of(new Range(MINUS_ONE, MINUS_ONE)));
  }

  public boolean isNull() {
    return operator == Operator.NULL;
  }
}
