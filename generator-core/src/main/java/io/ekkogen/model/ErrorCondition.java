package io.ekkogen.model;

import io.ekkogen.model.type.Link;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/**
 * Which results of a function mean failure, and what an exception for them says.
 *
 * @param codeIsResult whether the result itself is the error's code, instead of errno
 * @param leavesOneResult whether the result is the same after each call that did not fail
 */
public record ErrorCondition(
    Check check, boolean codeIsResult, boolean leavesOneResult, Optional<ErrorMessage> message) {

  /** The parameter that holds the error, if one does. */
  public Optional<InParameter> inParameter() {
    return check instanceof InParameter held ? Optional.of(held) : Optional.empty();
  }

  /** What tells whether a call failed. */
  public sealed interface Check permits ResultTest, ByFunction, InParameter {}

  /** An export that takes the result, and returns something other than zero for a failure. */
  public record ByFunction(Link<Function> link) implements Check {

    public Function function() {
      return link.get();
    }
  }

  /**
   * A parameter in which a failed call stores a pointer to an error.
   *
   * @param struct the error
   * @param message the field with its text
   * @param code the field with its number
   * @param release what releases the error
   */
  public record InParameter(
      Parameter parameter,
      Struct struct,
      Struct.Field message,
      Optional<Struct.Field> code,
      Optional<Release> release)
      implements Check {}

  /**
   * The condition of results that mean failure, if these are pointers other than NULL.
   *
   * @param returns the type of the result
   */
  public Optional<ResultTest> markedPointer(Type returns) {
    return check instanceof ResultTest test && returns.isPointer() && !test.isNull()
        ? Optional.of(test)
        : Optional.empty();
  }

  /** Whether NULL is the result that means failure. */
  public boolean isNull() {
    return check instanceof ResultTest test && test.isNull();
  }
}
