package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.kind.ScalarCode;
import io.ekkogen.emit.java.kind.Transfers;
import io.ekkogen.emit.java.kind.Upcalls;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;
import java.util.List;

/** Arrays of pointers whose targets are objects in Java. */
abstract class PointerArray extends ArrayKind {

  PointerArray(boolean isWritten, boolean isKept) {
    super(isWritten, isKept);
  }

  /** The call that makes a Java array of pointers that native code passed. */
  abstract CodeBlock loaded(NativeScope scope);

  /** What storing takes beside the array. */
  abstract CodeBlock stored(NativeScope scope);

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
    body.prepare("$T[] $L = $T.values($L)", values, array, hostArgument(), parameter.javaName());
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
    method.before("$T $L = $L.$L", array(method.types()), array, pointers, loaded(method));
    method.after("$L", store(method, array, pointers, ""));
  }

  @Override
  CodeBlock passed(UpcallMethod method, Parameter parameter) {
    return CodeBlock.of("$L.$L", pointers(method, parameter), loaded(method));
  }

  private static CodeBlock pointers(UpcallMethod method, Parameter parameter) {
    return CodeBlock.of(
        "$L.pointers($L, $L, $S)",
        method.stub(),
        parameter.javaName(),
        method.count(parameter),
        method.label(parameter));
  }

  @Override
  final CodeBlock storeChanges(UpcallMethod method, String array, String pointers, String label) {
    return store(method, array, pointers, label);
  }

  @Override
  final CodeBlock store(UpcallMethod method, String array, String pointers, String label) {
    return CodeBlock.of("$L.store($L$L)", pointers, array, stored(method));
  }

  @Override
  final List<CodeBlock> returnCopy(UpcallMethod method, String array) {
    String pointers = method.local("pointers");
    return List.of(
        CodeBlock.of(
            "$T $L = $L.returnedPointers($L, $L, $S)",
            JavaTypes.CALLBACK_POINTERS,
            pointers,
            method.stub(),
            length(array),
            method.resultCount(),
            method.resultLabel()),
        store(method, array, pointers, method.resultLabel()),
        Upcalls.returnAddress(method, CodeBlock.of("$L.address()", pointers)));
  }

  @Override
  public final List<String> argumentDocs(Direction direction) {
    return Transfers.of(direction);
  }
}
