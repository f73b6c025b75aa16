package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.Length;
import io.ekkogen.model.type.ScalarType;
import java.util.Optional;

/** Lengths with the values that a call left, among them its result. */
public final class CallLengths {
  private CallLengths() {}

  /**
   * How much the callee wrote: what the mapping says, but at most as much as there was room for.
   */
  public static CodeBlock written(CallBody body, Length written, CodeBlock room) {
    return CodeBlock.of(
        "$T.written($L, $L)", JavaTypes.NATIVE_LENGTHS, afterCall(body, written), room);
  }

  /** A length after the call. */
  public static CodeBlock afterCall(CallBody body, Length length) {
    CallScope scope = body.scope();
    return length.accept(
        new LengthCode(
            scope,
            scope.owner(),
            length.usesResult() ? Optional.of(returned(body)) : Optional.empty()));
  }

  private static CodeBlock returned(CallBody body) {
    ScalarType type = (ScalarType) body.scope().returns().type();
    return ScalarCode.widened(type, CodeBlock.of("$L", body.resultName()));
  }
}
