package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.kind.Transfers;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;
import java.util.List;

/** Arrays of pointers whose targets are objects in Java. */
abstract class PointerArray extends ArrayKind {

  PointerArray(boolean isWritten, boolean isKept) {
    super(isWritten, isKept);
  }

  @Override
  final CodeBlock elementSize(NativeScope scope) {
    return ScalarCode.width(ScalarType.INT_PTR);
  }

  /**
   * Passes what a holder has that glue passes.
   *
   * @param values the type of the holder's values
   */
  final void passHeld(CallBody body, Parameter parameter, ClassName values) {
    String array = body.local(parameter.javaName() + "Values");
    body.prepare(
        "$T[] $L = $T.values($L)", values, array, JavaTypes.SCRIPT_ARRAY, parameter.javaName());
    pass(body, parameter, array);
  }

  @Override
  public final void upcallArgument(UpcallMethod method, Parameter parameter) {
    if (!parameter.direction().byPointer()) {
      method.argument(passed(method, parameter));
      return;
    }
    String array = method.local(parameter.javaName() + "Array");
    String pointers = method.local(parameter.javaName() + "Pointers");
    method.argument("$L", array);
    method.before(
        "$T $L = $L$L",
        JavaTypes.CALLBACK_POINTERS,
        pointers,
        pointers(method, parameter),
        parameter.direction() == Direction.OUT ? ".cleared()" : "");
    method.before(
        "$T $L = $L.load($L)", array(method.types()), array, pointers, elementType(method));
    method.after("$L.store($L, $L)", pointers, array, elementType(method));
  }

  private static CodeBlock pointers(UpcallMethod method, Parameter parameter) {
    return CodeBlock.of(
        "$L.pointers($L, $L, $S)",
        method.stub(),
        parameter.javaName(),
        method.length(parameter),
        method.label(parameter));
  }

  @Override
  public final List<String> argumentDocs(Direction direction) {
    return Transfers.of(direction);
  }
}
