package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallLengths;
import io.ekkogen.emit.java.call.CallScope;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.call.Statements;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.kind.JavaKind;
import io.ekkogen.emit.java.kind.KindTypes;
import io.ekkogen.emit.java.kind.PlainJna;
import io.ekkogen.emit.java.kind.Transfers;
import io.ekkogen.emit.java.kind.Upcalls;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import java.util.List;
import java.util.Optional;

/**
 * Pointers to the first of several elements. A copy goes to native code, and what the callee left
 * comes back.
 */
public abstract class ArrayKind implements JavaKind {
  private final boolean isWritten;
  private final boolean isKept;

  /**
   * @param isWritten whether the callee may change elements also of an array that is only passed
   * @param isKept whether elements have to be kept until the call is over
   */
  ArrayKind(boolean isWritten, boolean isKept) {
    this.isWritten = isWritten;
    this.isKept = isKept;
  }

  /** The type of an element. */
  abstract TypeName element(JavaTypes types);

  /** The runtime's ElementType of the elements. */
  abstract CodeBlock elementType(NativeScope scope);

  /** The size of an element for glue: in bytes, or C's type whose size that is. */
  abstract CodeBlock elementSize(NativeScope scope);

  final TypeName array(JavaTypes types) {
    return ArrayTypeName.of(element(types));
  }

  @Override
  public final KindTypes types(JavaTypes types) {
    return KindTypes.of(array(types), array(types), hostArgument(), hostArgument(), hostResult());
  }

  /** The type that the host's method takes. */
  TypeName hostArgument() {
    return JavaTypes.NATIVE_BLOCK;
  }

  /** The type of the copy that glue is given. */
  TypeName hostResult() {
    return JavaTypes.NATIVE_BLOCK;
  }

  @Override
  public final void argument(CallBody body, Parameter parameter) {
    body.requireNonNull(parameter);
    pass(body, parameter, parameter.javaName());
  }

  /**
   * @param array the variable that has the Java array
   */
  final void pass(CallBody body, Parameter parameter, String array) {
    body.checkCount(parameter, array, "length");
    if (body.scope().isHeap(parameter)) {
      body.argument("($T) $L", Object.class, array);
      return;
    }
    CodeBlock bound =
        parameter
            .changed()
            .map(length -> CodeBlock.of(", $L", CallLengths.afterCall(body, length)))
            .orElse(CodeBlock.of(""));
    passCopy(body, parameter, array, bound);
  }

  /**
   * Passes a copy, and copies back what the callee left.
   *
   * @param bound how many elements come back, after a comma, where the call tells
   */
  void passCopy(CallBody body, Parameter parameter, String array, CodeBlock bound) {
    String address =
        prepare(
            body,
            parameter,
            parameter.direction() == Direction.OUT
                ? room(body, parameter, array)
                : copyIn(body, parameter, array));
    body.argument("$L", address);
    if (comesBack(parameter)) {
      CodeBlock type = elementType(body.scope());
      body.copyBack("$L.copyOut($L, $L$L)", type, address, array, bound);
    }
    if (isKept) {
      body.keepAlive(array);
    }
  }

  private boolean comesBack(Parameter parameter) {
    return switch (parameter.direction()) {
      case IN -> isWritten;
      case CONST -> false;
      case REF, OUT -> true;
    };
  }

  /** Prepares the copy; gives the variable that holds its address. */
  String prepare(CallBody body, Parameter parameter, CodeBlock made) {
    return SharedArrays.prepare(body, parameter, made);
  }

  /** Copies an array to native memory. */
  final CodeBlock copyIn(CallBody body, Parameter parameter, String array) {
    if (parameter.terminated()) {
      return CodeBlock.of(
          "$T.copyIn($L, $L, $L, $S)",
          JavaTypes.TERMINATED_ARRAYS,
          argumentType(body.scope(), parameter),
          body.scratch(),
          array,
          body.scope().label(parameter));
    }
    return CodeBlock.of(
        "$L.copyIn($L, $L, $S)",
        argumentType(body.scope(), parameter),
        body.scratch(),
        array,
        body.scope().label(parameter));
  }

  /** The ElementType of an argument. */
  CodeBlock argumentType(CallScope scope, Parameter parameter) {
    return elementType(scope);
  }

  final CodeBlock room(CallBody body, Parameter parameter, String array) {
    CodeBlock room =
        CodeBlock.of("$L.room($L, $L.length)", elementType(body.scope()), body.scratch(), array);
    return Statements.orNone(parameter, array, room, "0");
  }

  /** Makes an array of what the callee wrote to memory that is as large as the mapping says. */
  @Override
  public final void output(CallBody body, Parameter parameter) {
    Length length = parameter.length().orElseThrow();
    length.parameters().forEach(body::requireNonNullReference);
    String label = body.scope().label(parameter);
    String room = body.local(parameter.javaName() + "Length");
    String address = body.address(parameter);
    CodeBlock elements = elementType(body.scope());
    body.prepare(
        "int $L = $T.room($L, $S, $S)",
        room,
        JavaTypes.NATIVE_LENGTHS,
        body.scope().length(length),
        label,
        length.label());
    body.prepareRoom(
        CodeBlock.of("long $L = $L.room($L, $L)", address, elements, body.scratch(), room));
    body.argument("$L", address);
    body.copyBack(
        "$T $L = $L",
        array(body.scope().types()),
        parameter.javaName(),
        copied(
            elements,
            CodeBlock.of("$L", address),
            parameter.written().map(it -> CallLengths.written(body, it, CodeBlock.of("$L", room))),
            label));
  }

  @Override
  public final void result(CallBody body) {
    CallScope scope = body.scope();
    body.result(
        CodeBlock.of("$T", array(scope.types())),
        CodeBlock.of("long"),
        raw -> copied(scope, raw, scope.resultLength(), scope.function().name()));
  }

  @Override
  public void hostArgument(CallBody body, Parameter parameter) {
    body.nullableBlockArgument(parameter);
  }

  @Override
  public final void hostResult(CallBody body) {
    CallScope scope = body.scope();
    body.result(
        CodeBlock.of("var"),
        CodeBlock.of("long"),
        raw -> hostCopied(scope, raw, scope.resultLength(), scope.function().name()));
  }

  /**
   * Copies what is at an address to a Java array.
   *
   * @param count empty for an array that ends with a zero
   */
  final CodeBlock copied(
      NativeScope scope, CodeBlock address, Optional<CodeBlock> count, String label) {
    return copied(elementType(scope), address, count, label);
  }

  static CodeBlock copied(
      CodeBlock elements, CodeBlock address, Optional<CodeBlock> count, String label) {
    return count
        .map(it -> CodeBlock.of("$L.copy($L, $L, $S)", elements, address, it, label))
        .orElseGet(
            () ->
                CodeBlock.of(
                    "$T.copy($L, $L, $S)", JavaTypes.TERMINATED_ARRAYS, elements, address, label));
  }

  /** As {@link #copied}, for glue. */
  CodeBlock hostCopied(
      NativeScope scope, CodeBlock address, Optional<CodeBlock> count, String label) {
    return count
        .map(
            it ->
                CodeBlock.of(
                    "$T.copy($L, $L, $L, $S)",
                    JavaTypes.NATIVE_BLOCK,
                    address,
                    it,
                    elementSize(scope),
                    label))
        .orElseGet(
            () ->
                CodeBlock.of(
                    "$T.copyTerminated($L, $L, $S)",
                    JavaTypes.NATIVE_BLOCK,
                    address,
                    elementSize(scope),
                    label));
  }

  /** A copy, which is stored afterwards where the callback may change it. */
  @Override
  public void upcallArgument(UpcallMethod method, Parameter parameter) {
    CodeBlock copied = passed(method, parameter);
    if (!parameter.direction().byPointer()) {
      method.argument(copied);
      return;
    }
    String array = method.local(parameter.javaName() + "Array");
    method.argument("$L", array);
    method.before("$T $L = $L", array(method.types()), array, copied);
    method.after("$L", storeChanges(method, array, parameter.javaName(), method.label(parameter)));
  }

  /** The array that native code passes to a callback. */
  CodeBlock passed(UpcallMethod method, Parameter parameter) {
    CodeBlock address = CodeBlock.of("$L", parameter.javaName());
    return copied(method, address, parameter.length().map(method::length), method.label(parameter));
  }

  /** A statement that stores what a callback left in an array it was passed. */
  CodeBlock storeChanges(UpcallMethod method, String array, String address, String label) {
    return CodeBlock.of("$L.store($L, $L, $S)", elementType(method), address, array, label);
  }

  /** Gives native code a copy of an array that a callback returned. */
  @Override
  public final List<CodeBlock> upcallResult(UpcallMethod method, CodeBlock call) {
    return method.passOnLater(
        "result",
        array(method.types()),
        call,
        array ->
            Upcalls.returnAddress(
                method,
                CodeBlock.of(
                    "$L.addressOf($L, $L, $L, $S)",
                    method.stub(),
                    array,
                    elementType(method),
                    method.resultCount(),
                    method.resultLabel())));
  }

  @Override
  public List<String> argumentDocs(Direction direction) {
    return Transfers.of(direction, "copied in, and back after the call");
  }

  @Override
  public final List<String> resultDocs(Result returns) {
    return Transfers.copied("an array", returns);
  }

  @Override
  public PlainJna plainJna() {
    return PlainJna.NEVER;
  }
}
