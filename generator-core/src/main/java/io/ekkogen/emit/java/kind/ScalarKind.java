package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.ScalarType;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Numbers, booleans and bare pointers. */
public final class ScalarKind implements GlobalKind {
  private final ScalarType type;
  private final Optional<String> namedValues;

  public ScalarKind(ScalarType type) {
    this(type, Optional.empty());
  }

  /**
   * @param namedValues what Javadoc says of the values of an enum
   */
  public ScalarKind(ScalarType type, Optional<String> namedValues) {
    this.type = type;
    this.namedValues = namedValues;
  }

  @Override
  public KindTypes types(JavaTypes types) {
    KindTypes scalars =
        KindTypes.of(
            JavaTypes.scalar(type),
            JavaTypes.reference(type),
            HostScalars.argument(type),
            JavaTypes.NATIVE_BLOCK,
            HostScalars.result(type));
    return type.isPointer() ? scalars.withConstantBlocks() : scalars;
  }

  @Override
  public void argument(CallBody body, Parameter parameter) {
    if (parameter.direction().byPointer()) {
      ScalarReference.add(body, parameter, type);
      parameter.within().ifPresent(text -> TextIndex.inReference(body, parameter, text));
      return;
    }
    if (type.isPointer()) {
      body.requireNonNull(parameter);
      body.keepAlive(parameter.javaName());
    }
    CodeBlock value = CodeBlock.of("$L", parameter.javaName());
    pass(body, parameter, ScalarCode.toNative(type, value, body.scope().label(parameter)));
  }

  @Override
  public void output(CallBody body, Parameter parameter) {
    String cell = OutputCell.add(body, parameter, type);
    CodeBlock left = ScalarCode.loadCell(type, body.scratch(), cell);
    body.afterCall(
        "$T $L = $L",
        JavaTypes.scalar(type),
        parameter.javaName(),
        parameter
            .within()
            .map(text -> TextIndex.of(body, text, left, body.scope().label(parameter)))
            .orElse(left));
  }

  @Override
  public void result(CallBody body) {
    body.result(
        CodeBlock.of("$T", JavaTypes.scalar(type)),
        CodeBlock.of("$T", type.raw().carrier()),
        raw -> index(body, raw).orElseGet(() -> ScalarCode.fromNative(type, raw)));
  }

  private static Optional<CodeBlock> index(CallBody body, CodeBlock raw) {
    return body.scope()
        .returns()
        .within()
        .map(text -> TextIndex.of(body, text, raw, body.scope().function().name()));
  }

  @Override
  public void hostArgument(CallBody body, Parameter parameter) {
    if (parameter.direction().byPointer()) {
      body.blockArgument(parameter);
      parameter.within().ifPresent(text -> TextIndex.inBlock(body, parameter, text));
    } else if (parameter.isInputMemory()) {
      body.nullableBlockArgument(parameter);
    } else {
      CodeBlock value = CodeBlock.of("$L", parameter.javaName());
      pass(body, parameter, HostScalars.toNative(type, value, body.scope().label(parameter)));
    }
  }

  /** Passes a value, or the address of a copy where C takes a pointer to const. */
  private void pass(CallBody body, Parameter parameter, CodeBlock value) {
    if (!parameter.isValueByAddress()) {
      body.addressArgument(parameter, value);
    } else if (type.isWide()) {
      body.argument("$L.store($L, $L)", body.scratch(), ScalarCode.width(type), value);
    } else {
      body.argument("$L.store($L)", body.scratch(), value);
    }
  }

  @Override
  public void hostResult(CallBody body) {
    body.result(
        CodeBlock.of("var"),
        CodeBlock.of("$T", type.raw().carrier()),
        raw -> index(body, raw).orElseGet(() -> HostScalars.fromNative(type, raw)));
  }

  @Override
  public void upcallArgument(UpcallMethod method, Parameter parameter) {
    if (parameter.direction().byPointer()) {
      ScalarReference.addUpcall(method, parameter, type);
    } else if (parameter.isValueByAddress()) {
      CodeBlock target =
          CodeBlock.of(
              "$T.target($L, $S)",
              JavaTypes.CALLBACK_ARGUMENTS,
              parameter.javaName(),
              method.label(parameter));
      method.argument(ScalarCode.load(type, target, CodeBlock.of("0")));
    } else {
      CodeBlock value = CodeBlock.of("$L", parameter.javaName());
      method.argument("$L", ScalarCode.fromNative(type, value));
    }
  }

  @Override
  public List<CodeBlock> upcallResult(UpcallMethod method, CodeBlock call) {
    return method.passOn(
        "result",
        JavaTypes.scalar(type),
        call,
        value ->
            type.isPointer()
                ? Upcalls.returnAddress(
                    method, CodeBlock.of("$L.addressOf($L)", method.stub(), value))
                : CodeBlock.of(
                    "return $L", ScalarCode.toNative(type, value, method.resultLabel())));
  }

  @Override
  public CodeBlock load(NativeScope scope, Variable variable) {
    return ScalarCode.load(type, variable.memory(), START);
  }

  @Override
  public CodeBlock store(NativeScope scope, Variable variable, CodeBlock value) {
    return ScalarCode.store(type, variable.memory(), START, value, variable.name());
  }

  @Override
  public CodeBlock hostLoad(NativeScope scope, Variable variable) {
    CodeBlock value = load(scope, variable);
    return type.isPointer()
        ? CodeBlock.of("$T.addressOf($L)", JavaTypes.ARGUMENTS, value)
        : ScalarCode.widened(type, value);
  }

  @Override
  public CodeBlock hostStore(NativeScope scope, Variable variable, CodeBlock value) {
    return store(scope, variable, HostScalars.narrowed(type, value));
  }

  @Override
  public List<String> argumentDocs(Direction direction) {
    boolean isCopied = direction == Direction.CONST && !type.isPointer();
    List<String> transfers = isCopied ? List.of("passed by its address") : Transfers.of(direction);
    return Stream.concat(namedValues.stream(), transfers.stream()).toList();
  }

  @Override
  public List<String> resultDocs(Result returns) {
    return namedValues.stream().toList();
  }

  @Override
  public PlainJna plainJna() {
    boolean isReference = !type.isBoolean() && !type.isWide();
    boolean isSignExtended = type.isUnsigned() && type != ScalarType.ULONG;
    boolean isValue = isReference && type != ScalarType.CHAR && !isSignExtended;
    return new PlainJna(isValue, isReference, isValue);
  }
}
