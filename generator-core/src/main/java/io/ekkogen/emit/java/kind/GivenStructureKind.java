package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallScope;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;

/** Pointers to structures that the callee allocates, {@code T **}, and that are released. */
public final class GivenStructureKind extends GivenKind {
  private final Type.StructurePointer type;

  public GivenStructureKind(Type.StructurePointer type) {
    this.type = type;
  }

  @Override
  protected TypeName value(JavaTypes types) {
    return types.struct(type.struct());
  }

  @Override
  protected TypeName hostValue(JavaTypes types) {
    return ClassName.OBJECT;
  }

  @Override
  protected TypeName holder(JavaTypes types) {
    return ParameterizedTypeName.get(JavaTypes.STRUCTURE_BY_REFERENCE, types.struct(type.struct()));
  }

  @Override
  protected CodeBlock copied(CallBody body, Parameter parameter, CodeBlock address) {
    return CodeBlock.of(
        "$L.copy($L)", NativeTypes.struct(body.scope().types(), type.struct()), address);
  }

  @Override
  protected CodeBlock hostCopied(CallBody body, Parameter parameter, CodeBlock address) {
    CallScope scope = body.scope();
    return CodeBlock.of(
        "$T.copy($L, 1, $L, $S)",
        JavaTypes.NATIVE_BLOCK,
        address,
        scope.size(type.struct()),
        scope.label(parameter));
  }

  @Override
  protected String noun() {
    return "the structure";
  }
}
