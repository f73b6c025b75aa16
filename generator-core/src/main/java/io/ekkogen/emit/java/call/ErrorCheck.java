package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Unsignedness;
import io.ekkogen.model.ErrorCondition;
import io.ekkogen.model.Function;
import io.ekkogen.model.type.ScalarType;

/** Writes the check of a raw result against the condition that means failure. */
final class ErrorCheck {
  private ErrorCheck() {}

  /**
   * @param result the variable that holds the raw result
   */
  static void add(CodeBlock.Builder body, Function function, ErrorCondition error, String result) {
    body.beginControlFlow("if ($L)", condition(error.test(), result));
    body.addStatement("throw $L", exception(function, error, result));
    body.endControlFlow();
  }

  private static CodeBlock condition(ErrorCondition.Test test, String result) {
    return switch (test) {
      case NEGATIVE -> CodeBlock.of("$L < 0", result);
      case ZERO, NULL -> CodeBlock.of("$L == 0", result);
      case NOT_ZERO -> CodeBlock.of("$L != 0", result);
    };
  }

  private static CodeBlock exception(Function function, ErrorCondition error, String result) {
    if (!error.codeIsResult()) {
      return CodeBlock.of("$T.ofErrno($S)", JavaTypes.NATIVE_EXCEPTION, function.name());
    }
    if (error.test() == ErrorCondition.Test.NULL) {
      return CodeBlock.of("$T.ofNull($S)", JavaTypes.NATIVE_EXCEPTION, function.name());
    }
    ScalarType type = function.returns().type().scalar().orElseThrow();
    boolean isUnsignedLong = type.isUnsigned() && type.carrierBits() == Long.SIZE;
    return CodeBlock.of(
        "$T.$L($S, $L)",
        JavaTypes.NATIVE_EXCEPTION,
        isUnsignedLong ? "ofUnsignedResult" : "ofResult",
        function.name(),
        Unsignedness.widened(type, CodeBlock.of("$L", result)));
  }
}
