package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Struct;

/** Arrays of structures, in one block of memory. */
public final class StructArray extends ArrayKind {
  private final Struct struct;

  public StructArray(Struct struct) {
    super(true, true);
    this.struct = struct;
  }

  @Override
  TypeName element(JavaTypes types) {
    return types.struct(struct);
  }

  @Override
  CodeBlock elementType(NativeScope scope) {
    return NativeTypes.struct(scope.types(), struct);
  }

  @Override
  CodeBlock elementSize(NativeScope scope) {
    return scope.size(struct);
  }

  /** Pointers that the function returns may lead into the copy. */
  @Override
  void passCopy(CallBody body, Parameter parameter, String array, CodeBlock bound) {
    super.passCopy(body, parameter, array, bound);
    body.addBlock(struct, CodeBlock.of("$L, $L", body.address(parameter), array));
  }

  /** Views where the callback may change the structures. */
  @Override
  CodeBlock passed(UpcallMethod method, Parameter parameter) {
    return parameter.direction().byPointer()
        ? CodeBlock.of(
            "$L.views($L, $L, $S)",
            elementType(method),
            parameter.javaName(),
            method.length(parameter),
            method.label(parameter))
        : super.passed(method, parameter);
  }

  @Override
  CodeBlock storeChanges(UpcallMethod method, String array, String address, String label) {
    return CodeBlock.of("$L.keepContent($L, $L)", method.stub(), array, address);
  }
}
