package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallScope;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;

/** Arrays of function pointers. */
public final class CallbackArray extends PointerArray {
  private final Type.Callback type;

  public CallbackArray(Type.Callback type) {
    super(false, true);
    this.type = type;
  }

  @Override
  TypeName element(JavaTypes types) {
    return types.own(type.javaName());
  }

  @Override
  CodeBlock elementType(NativeScope scope) {
    return NativeTypes.callback(
        scope.types().own(type.javaName()), CodeBlock.of("$L", scope.callbackType(type)));
  }

  @Override
  CodeBlock argumentType(CallScope scope, Parameter parameter) {
    return parameter.isRetainedForever()
        ? CodeBlock.of("$L.retainedBy($L)", elementType(scope), scope.binding())
        : elementType(scope);
  }
}
