package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.type.Type;

/** Arrays of pointers to structures. */
public final class StructPointerArray extends PointerArray {
  private final Type.StructurePointer type;

  public StructPointerArray(Type.StructurePointer type) {
    super(true, true);
    this.type = type;
  }

  @Override
  TypeName element(JavaTypes types) {
    return types.struct(type.struct());
  }

  @Override
  CodeBlock elementType(NativeScope scope) {
    return NativeTypes.structPointer(scope.types(), type);
  }
}
