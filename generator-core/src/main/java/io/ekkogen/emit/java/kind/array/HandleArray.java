package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallScope;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;

/** Arrays of handles, each of which is pinned during the call. */
public final class HandleArray extends PointerArray {
  private final Type.Handle type;

  public HandleArray(Type.Handle type) {
    super(false, false);
    this.type = type;
  }

  @Override
  TypeName element(JavaTypes types) {
    return types.handle(type);
  }

  @Override
  TypeName hostArgument() {
    return ParameterizedTypeName.get(JavaTypes.SCRIPT_ARRAY, JavaTypes.NATIVE_HANDLE);
  }

  @Override
  public void hostArgument(CallBody body, Parameter parameter) {
    passHeld(body, parameter, JavaTypes.NATIVE_HANDLE);
  }

  @Override
  void passCopy(CallBody body, Parameter parameter, String array, CodeBlock bound) {
    String acquired = body.local(parameter.javaName() + "Acquired");
    body.declare("$T[] $L = null", JavaTypes.NATIVE_HANDLE, acquired);
    body.prepare(
        "$L = $T.acquire($L, $S)",
        acquired,
        JavaTypes.NATIVE_HANDLES,
        array,
        body.scope().label(parameter));
    body.argument("$L", copyIn(body, parameter, acquired));
    body.cleanup("$T.release($L)", JavaTypes.NATIVE_HANDLES, acquired);
  }

  @Override
  CodeBlock elementType(NativeScope scope) {
    return NativeTypes.handle(scope.types(), type);
  }

  /** Accepts handles of any type, because glue does not say which. */
  @Override
  CodeBlock argumentType(CallScope scope, Parameter parameter) {
    return CodeBlock.of("$T.ANY", JavaTypes.HANDLE_TYPE);
  }
}
