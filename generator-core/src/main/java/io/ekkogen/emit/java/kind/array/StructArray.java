package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Struct;
import java.util.OptionalInt;

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
  CodeBlock elementSize(NativeScope scope) {
    return scope.size(struct);
  }

  @Override
  CodeBlock roomSize(NativeScope scope) {
    OptionalInt alignment = StructPlaces.of(scope.library(), struct).alignment();
    CodeBlock size = elementSize(scope);
    return alignment.isPresent() ? CodeBlock.of("$L, $L", size, alignment.getAsInt()) : size;
  }

  /** Pointers that the function returns may lead into the copy. */
  @Override
  void passCopy(CallBody body, Parameter parameter, String array, CodeBlock bound) {
    super.passCopy(body, parameter, array, bound);
    body.addBlock(struct, CodeBlock.of("$L, $L", body.address(parameter), array));
  }

  @Override
  CodeBlock copyIn(CallBody body, Parameter parameter, String array) {
    return CodeBlock.of(
        "$T.copyIn($L, $L, $L, $S)",
        JavaTypes.STRUCTURE_ARRAYS,
        body.scratch(),
        array,
        roomSize(body.scope()),
        body.scope().label(parameter));
  }

  @Override
  CodeBlock copyOut(CallBody body, String address, String array, CodeBlock bound) {
    return CodeBlock.of(
        "$T.copyOut($L, $L, $T::new$L)",
        JavaTypes.STRUCTURE_ARRAYS,
        address,
        array,
        element(body.scope().types()),
        bound);
  }

  @Override
  CodeBlock copied(NativeScope scope, CodeBlock address, CodeBlock count, String label) {
    return structures("array", scope, address, count, label);
  }

  private CodeBlock structures(
      String maker, NativeScope scope, CodeBlock address, CodeBlock count, String label) {
    TypeName type = element(scope.types());
    return CodeBlock.of(
        "$T.$L($L, $L, $L, $T.class, $T::new, $S)",
        JavaTypes.RETURNED_STRUCTURES,
        maker,
        address,
        count,
        elementSize(scope),
        type,
        type,
        label);
  }

  /** Views where the callback may change the structures. */
  @Override
  CodeBlock passed(UpcallMethod method, Parameter parameter) {
    return structures(
        parameter.direction().byPointer() ? "views" : "array",
        method,
        CodeBlock.of("$L", parameter.javaName()),
        method.count(parameter),
        method.label(parameter));
  }

  @Override
  CodeBlock storeChanges(UpcallMethod method, String array, String address, String label) {
    return CodeBlock.of("$L.keepContent($L, $L)", method.stub(), array, address);
  }

  @Override
  CodeBlock store(UpcallMethod method, String array, String address, String label) {
    return CodeBlock.of("$L.store($L, $L, $S)", method.stub(), array, address, label);
  }

  @Override
  public boolean isDetached() {
    return !struct.refers();
  }
}
