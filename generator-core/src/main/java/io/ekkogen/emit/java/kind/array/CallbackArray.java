package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.CallbackType;

/** Arrays of function pointers. */
public final class CallbackArray extends PointerArray {
  private final CallbackType type;

  public CallbackArray(CallbackType type) {
    super(false, true);
    this.type = type;
  }

  @Override
  TypeName element(JavaTypes types) {
    return types.own(type.javaName());
  }

  @Override
  CodeBlock copyIn(CallBody body, Parameter parameter, String array) {
    return CodeBlock.of(
        "$T.copyIn($L, $L, $L$L)",
        JavaTypes.CALLBACK_ARRAYS,
        body.scratch(),
        array,
        body.scope().callbackType(type),
        parameter.retained() ? CodeBlock.of(", $L", body.scope().binding()) : CodeBlock.of(""));
  }

  @Override
  CodeBlock copyOut(CallBody body, String address, String array, CodeBlock bound) {
    return CodeBlock.of(
        "$T.copyOut($L, $L, $L$L)",
        JavaTypes.CALLBACK_ARRAYS,
        address,
        array,
        body.scope().callbackType(type),
        bound);
  }

  @Override
  CodeBlock copied(NativeScope scope, CodeBlock address, CodeBlock count, String label) {
    return CodeBlock.of(
        "$T.of($L, $L, $T.class, $L, $S)",
        JavaTypes.CALLBACK_ARRAYS,
        address,
        count,
        element(scope.types()),
        scope.callbackType(type),
        label);
  }

  @Override
  CodeBlock loaded(NativeScope scope) {
    return CodeBlock.of(
        "callbacks($T.class, $L)", element(scope.types()), scope.callbackType(type));
  }

  @Override
  CodeBlock stored(NativeScope scope) {
    return CodeBlock.of(", $L", scope.callbackType(type));
  }
}
