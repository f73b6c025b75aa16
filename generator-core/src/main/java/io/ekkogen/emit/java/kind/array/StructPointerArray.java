package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.StructPointerType;

/** Arrays of pointers to structures. */
public final class StructPointerArray extends PointerArray {
  private final StructPointerType type;

  public StructPointerArray(StructPointerType type) {
    super(true, true);
    this.type = type;
  }

  @Override
  TypeName element(JavaTypes types) {
    return types.struct(type.struct());
  }

  @Override
  CodeBlock copyIn(CallBody body, Parameter parameter, String array) {
    return CodeBlock.of("$T.pointersIn($L, $L)", JavaTypes.STRUCTURE_ARRAYS, body.scratch(), array);
  }

  @Override
  CodeBlock copyOut(CallBody body, String address, String array, CodeBlock bound) {
    return CodeBlock.of(
        "$T.pointersOut($L, $L, $T::new$L)",
        JavaTypes.STRUCTURE_ARRAYS,
        address,
        array,
        element(body.scope().types()),
        bound);
  }

  @Override
  CodeBlock copied(NativeScope scope, CodeBlock address, CodeBlock count, String label) {
    TypeName struct = element(scope.types());
    return CodeBlock.of(
        "$T.pointers($L, $L, $T.class, $T::new, $S)",
        JavaTypes.RETURNED_STRUCTURES,
        address,
        count,
        struct,
        struct,
        label);
  }

  @Override
  CodeBlock loaded(NativeScope scope) {
    TypeName struct = element(scope.types());
    return CodeBlock.of("structures($T.class, $T::new)", struct, struct);
  }

  @Override
  CodeBlock stored(NativeScope scope) {
    return CodeBlock.of("");
  }

  @Override
  public boolean isDetached() {
    return false;
  }
}
