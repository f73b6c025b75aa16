package io.ekkogen.mapping;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A condition of results as written: {@code <0}, {@code !=OK}, {@code in [1, 3..5]}, {@code null}.
 *
 * @param text the whole condition
 * @param operator {@code <}, {@code not in} and so on
 * @param operands what the result is compared with; only {@code in} and {@code not in} have several
 */
public record ConditionMapping(String text, String operator, List<RangeMapping> operands) {
  /** The most operands of one condition. */
  public static final int MOST_OPERANDS = 64;

  private static final String OPERAND =
      "(-?[0-9]{1,30}|0x[0-9A-Fa-f]{1,16}|[A-Za-z_$][A-Za-z0-9_$]{0,199})";
  private static final Pattern COMPARISON = Pattern.compile("(<=|>=|<|>|==|!=)" + OPERAND);
  private static final Pattern SET = Pattern.compile("(in|not in) \\[(.*)]");
  private static final Pattern RANGE =
      Pattern.compile(" *" + OPERAND + "(?: *\\.\\. *" + OPERAND + ")? *");

  /**
   * One value, or all values from one to another.
   *
   * @param first a number, hexadecimal digits after {@code 0x}, or the name of an enum's value
   * @param last the same as {@code first} if it is one value
   */
  public record RangeMapping(String first, String last) {
    boolean isOneValue() {
      return first.equals(last);
    }
  }

  public ConditionMapping {
    operands = List.copyOf(operands);
  }

  /** Parses a condition; empty if it is invalid. */
  public static Optional<ConditionMapping> parse(String text) {
    if (text.equals("null")) {
      return Optional.of(new ConditionMapping(text, text, List.of()));
    }
    Matcher comparison = COMPARISON.matcher(text);
    if (comparison.matches()) {
      String operand = comparison.group(2);
      return Optional.of(
          new ConditionMapping(
              text, comparison.group(1), List.of(new RangeMapping(operand, operand))));
    }
    Matcher set = SET.matcher(text);
    return set.matches()
        ? ranges(set.group(2)).map(it -> new ConditionMapping(text, set.group(1), it))
        : Optional.empty();
  }

  private static Optional<List<RangeMapping>> ranges(String text) {
    List<RangeMapping> ranges = new ArrayList<>();
    for (String element : text.split(",", -1)) {
      Matcher range = RANGE.matcher(element);
      if (!range.matches() || ranges.size() == MOST_OPERANDS) {
        return Optional.empty();
      }
      String first = range.group(1);
      ranges.add(new RangeMapping(first, Optional.ofNullable(range.group(2)).orElse(first)));
    }
    return Optional.of(ranges);
  }

  /** Whether only one value does not meet it, as with {@code !=0}. */
  public boolean spansAllButOne() {
    boolean isExclusion = operator.equals("!=") || operator.equals("not in");
    return isExclusion && operands.size() == 1 && operands.get(0).isOneValue();
  }
}
