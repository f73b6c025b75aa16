package io.ekkogen.model.type;

import java.util.Optional;

/** An operation on two lengths. */
public enum LengthOperator {
  SUM("+"),
  DIFFERENCE("-"),
  PRODUCT("*");

  private final String sign;

  LengthOperator(String sign) {
    this.sign = sign;
  }

  /**
   * The operation as a mapping writes it: an operand is in parentheses where it has to be.
   *
   * @param inLeft the operation that the left operand is, if it is one
   * @param inRight the operation that the right operand is, if it is one
   */
  public String text(
      String left,
      Optional<LengthOperator> inLeft,
      String right,
      Optional<LengthOperator> inRight) {
    boolean groupsLeft = inLeft.filter(it -> isProduct() && !it.isProduct()).isPresent();
    boolean groupsRight = inRight.filter(it -> isProduct() || !it.isProduct()).isPresent();
    return grouped(left, groupsLeft) + " " + sign + " " + grouped(right, groupsRight);
  }

  private static String grouped(String operand, boolean isGrouped) {
    return isGrouped ? "(" + operand + ")" : operand;
  }

  private boolean isProduct() {
    return this == PRODUCT;
  }
}
