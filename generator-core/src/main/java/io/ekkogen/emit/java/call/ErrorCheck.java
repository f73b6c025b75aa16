package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.ErrorCondition;
import io.ekkogen.model.ErrorCondition.ByFunction;
import io.ekkogen.model.ErrorCondition.InParameter;
import io.ekkogen.model.ErrorMessage;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.ResultTest;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;

/**
 * Writes the check of a raw result, and the exception for a failure.
 *
 * @param result the variable that holds the raw result
 */
record ErrorCheck(CallBody parts, ErrorCondition error, String result) {
  CodeBlock code() {
    if (error.check() instanceof InParameter held) {
      return new StoredError(parts, held).check();
    }
    CodeBlock.Builder code = CodeBlock.builder();
    code.beginControlFlow("if ($L)", condition());
    parts.lives().forEach(life -> code.addStatement("$L.failed()", life));
    CodeBlock message = CodeBlock.of("null");
    if (error.message().isPresent()) {
      message = CodeBlock.of("$L", parts.local("message"));
      code.addStatement("$T $L = $L", JavaTypes.STRING, message, message(error.message().get()));
    }
    code.addStatement("throw $L", exception(message));
    return code.endControlFlow().build();
  }

  private CodeBlock condition() {
    if (error.check() instanceof ByFunction by) {
      Function test = by.function();
      return CodeBlock.of(
          "($T) $L.invokeExact($L) != 0",
          JavaTypes.carrier(test.returns().type().scalar().orElseThrow()),
          scope().handle(test),
          result);
    }
    return new ResultTestCode(returns(), result).condition((ResultTest) error.check());
  }

  /** The library's text for the error; null where the handle that is asked for it is NULL. */
  private CodeBlock message(ErrorMessage message) {
    Function function = message.function();
    if (message.handle().isEmpty()) {
      return text(function, message.takesCode() ? errorCode() : CodeBlock.of(""));
    }
    Parameter parameter = message.handle().get();
    CodeBlock address = parts.handleAddress(parameter);
    CodeBlock text = text(function, address);
    return parameter.direction().byPointer() || parameter.nullable()
        ? CodeBlock.of("$L == 0 ? null : $L", address, text)
        : text;
  }

  private CodeBlock errorCode() {
    return error.codeIsResult()
        ? CodeBlock.of("$L", result)
        : CodeBlock.of("$T.get()", JavaTypes.LAST_ERROR);
  }

  private CodeBlock text(Function function, CodeBlock argument) {
    Type.CString type = (Type.CString) function.returns().type();
    return CodeBlock.of(
        "$T.copy(($T) $L.invokeExact($L), $L)",
        JavaTypes.NATIVE_STRINGS,
        TypeName.LONG,
        scope().handle(function),
        argument,
        scope().encoding(type));
  }

  private CodeBlock exception(CodeBlock message) {
    boolean hasMessage = error.message().isPresent();
    String name = scope().function().name();
    if (!error.codeIsResult()) {
      return hasMessage ? thrown("ofErrno", name, message) : thrown("ofErrno", name);
    }
    if (error.markedPointer(returns()).isPresent()) {
      CodeBlock code = CodeBlock.of("-1");
      return hasMessage
          ? thrown("ofResult", name, code, CodeBlock.of("null"), message)
          : thrown("ofResult", name, code);
    }
    if (returns().isPointer()) {
      return hasMessage ? thrown("ofNull", name, message) : thrown("ofNull", name);
    }
    ScalarType type = returns().scalar().orElseThrow();
    boolean isUnsignedLong = type.isUnsigned() && type.carrierBits() == Long.SIZE;
    String method = isUnsignedLong ? "ofUnsignedResult" : "ofResult";
    CodeBlock value = ScalarCode.widened(type, CodeBlock.of("$L", result));
    boolean isNamed = returns() instanceof Type.Enum;
    return hasMessage || isNamed
        ? thrown(method, name, value, enumName(), message)
        : thrown(method, name, value);
  }

  /** The name of an enum's value; the code {@code null} for other results. */
  private CodeBlock enumName() {
    return returns() instanceof Type.Enum type
        ? CodeBlock.of("$T.toString($L)", scope().types().inExpression(type.enumeration()), result)
        : CodeBlock.of("null");
  }

  /** An exception of a function. */
  static CodeBlock thrown(String method, String function, CodeBlock... others) {
    CodeBlock.Builder code =
        CodeBlock.builder().add("$T.$L($S", JavaTypes.NATIVE_EXCEPTION, method, function);
    for (CodeBlock other : others) {
      code.add(", $L", other);
    }
    return code.add(")").build();
  }

  private CallScope scope() {
    return parts.scope();
  }

  private Type returns() {
    return scope().returns().type();
  }
}
