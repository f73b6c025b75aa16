package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.kind.JavaKind;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.HandleType;
import io.ekkogen.model.Parameter;

/** Arrays of handles, each of which is held while native code works with it. */
public final class HandleArray extends PointerArray {
  private final HandleType type;

  public HandleArray(HandleType type) {
    this.type = type;
  }

  @Override
  TypeName element(JavaTypes types) {
    return types.handle(type);
  }

  @Override
  ClassName hostArgument() {
    return JavaTypes.SCRIPT_HANDLES;
  }

  @Override
  public void hostArgument(CallBody body, Parameter parameter) {
    String values = body.local(parameter.javaName() + "Values");
    body.prepare(
        "$T[] $L = $T.values($L)",
        JavaTypes.NATIVE_HANDLE,
        values,
        JavaTypes.SCRIPT_HANDLES,
        parameter.javaName());
    pass(body, parameter, values);
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
    body.letGo("$T.release($L)", JavaTypes.NATIVE_HANDLES, acquired);
  }

  @Override
  CodeBlock copyIn(CallBody body, Parameter parameter, String array) {
    return CodeBlock.of("$T.copyIn($L, $L)", JavaTypes.NATIVE_HANDLES, body.scratch(), array);
  }

  @Override
  CodeBlock copyOut(CallBody body, String address, String array, CodeBlock bound) {
    throw JavaKind.impossible();
  }

  @Override
  boolean comesBack(Parameter parameter) {
    return false;
  }

  @Override
  boolean isKept() {
    return false;
  }

  @Override
  CodeBlock copied(NativeScope scope, CodeBlock address, CodeBlock count, String label) {
    throw JavaKind.impossible();
  }

  @Override
  CodeBlock loaded(NativeScope scope) {
    return CodeBlock.of(
        "handles($T.class, $T::of)", scope.types().handle(type), scope.types().maker(type));
  }

  @Override
  CodeBlock stored(NativeScope scope) {
    return CodeBlock.of("");
  }
}
