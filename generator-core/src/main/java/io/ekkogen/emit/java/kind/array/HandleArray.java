package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallScope;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;
import java.util.Optional;

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
    if (parameter.direction() == Direction.OUT) {
      String address = prepare(body, parameter, room(body, parameter, array));
      body.argument("$L", address);
      copyBack(body, address, array, bound);
      return;
    }
    String acquired = body.local(parameter.javaName() + "Acquired");
    body.declare("$T[] $L = null", JavaTypes.NATIVE_HANDLE, acquired);
    body.prepare(
        "$L = $T.acquire($L, $S)",
        acquired,
        JavaTypes.NATIVE_HANDLES,
        array,
        body.scope().label(parameter));
    CodeBlock copied = copyIn(body, parameter, acquired);
    if (parameter.direction() == Direction.REF) {
      String address = prepare(body, parameter, copied);
      body.argument("$L", address);
      copyBack(body, address, array, bound);
    } else {
      body.argument("$L", copied);
    }
    body.cleanup("$T.release($L)", JavaTypes.NATIVE_HANDLES, acquired);
  }

  @Override
  String prepare(CallBody body, Parameter parameter, CodeBlock made) {
    return SharedArrays.prepareAlone(body, parameter, made);
  }

  private void copyBack(CallBody body, String address, String array, CodeBlock bound) {
    boolean isHost = body.scope().isHost();
    CodeBlock elements = isHost ? anyClass(body.scope()) : elementType(body.scope());
    body.copyBack("$L.copyOut($L, $L$L)", elements, address, array, bound);
  }

  @Override
  CodeBlock elementType(NativeScope scope) {
    return NativeTypes.handle(scope.types(), type);
  }

  /** Makes handles of the type for arrays of any, such as glue passes. */
  private CodeBlock anyClass(NativeScope scope) {
    return CodeBlock.of(
        "$T.of($T.class, $T::of)",
        JavaTypes.HANDLE_TYPE,
        JavaTypes.NATIVE_HANDLE,
        scope.types().maker(type));
  }

  @Override
  TypeName hostResult() {
    return hostArgument();
  }

  @Override
  CodeBlock hostCopied(
      NativeScope scope, CodeBlock address, Optional<CodeBlock> count, String label) {
    return CodeBlock.of(
        "$T.of($L)", JavaTypes.SCRIPT_ARRAY, copied(anyClass(scope), address, count, label));
  }

  /** Accepts handles of any type, because glue does not say which. */
  @Override
  CodeBlock argumentType(CallScope scope, Parameter parameter) {
    return CodeBlock.of("$T.ANY", JavaTypes.HANDLE_TYPE);
  }
}
