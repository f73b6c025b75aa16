package io.ekkogen.model;

import io.ekkogen.model.type.Link;
import java.util.Optional;

/**
 * Which results of a function mean failure, and what an exception for them says.
 *
 * @param codeIsResult whether the result itself is the error's code, instead of errno
 * @param leavesOneResult whether the result is the same after each call that did not fail
 */
public record ErrorCondition(
    Check check, boolean codeIsResult, boolean leavesOneResult, Optional<ErrorMessage> message) {

  /** What tells whether a result means failure. */
  public sealed interface Check permits ResultTest, ByFunction {}

  /** An export that takes the result, and returns something other than zero for a failure. */
  public record ByFunction(Link<Function> link) implements Check {

    public Function function() {
      return link.get();
    }
  }

  /** Whether NULL is the result that means failure. */
  public boolean isNull() {
    return check instanceof ResultTest test && test.isNull();
  }
}
