package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The result of a method that calls native code.
 *
 * @param type the type of a variable for the method's result
 * @param cast the handle's return type; empty if the call returns nothing
 * @param conversion converts the raw value
 * @param discard closes the result, a handle, if the call fails
 * @param holder the variable that the call fills and the method returns
 */
record CallResult(
    CodeBlock type,
    CodeBlock cast,
    UnaryOperator<CodeBlock> conversion,
    Optional<UnaryOperator<CodeBlock>> discard,
    Optional<String> holder) {
  static final CallResult NONE = in(Optional.empty());

  static CallResult in(String holder) {
    return in(Optional.of(holder));
  }

  private static CallResult in(Optional<String> holder) {
    CodeBlock none = CodeBlock.of("");
    return new CallResult(none, none, UnaryOperator.identity(), Optional.empty(), holder);
  }

  CallResult discardedBy(UnaryOperator<CodeBlock> by) {
    return new CallResult(type, cast, conversion, Optional.of(by), holder);
  }

  /** Whether the call returns a value. */
  boolean isReturned() {
    return !cast.isEmpty();
  }
}
