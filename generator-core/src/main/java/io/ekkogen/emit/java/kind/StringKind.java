package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Encoding;
import io.ekkogen.model.type.Type;
import java.util.List;

/** Text. */
public final class StringKind implements GlobalKind {
  private final Type.CString type;

  public StringKind(Type.CString type) {
    this.type = type;
  }

  @Override
  public KindTypes types(JavaTypes types) {
    return KindTypes.of(
        JavaTypes.STRING,
        JavaTypes.STRING_BUILDER,
        JavaTypes.STRING,
        JavaTypes.SCRIPT_TEXT,
        JavaTypes.STRING);
  }

  @Override
  public void argument(CallBody body, Parameter parameter) {
    if (parameter.direction().byPointer()) {
      TextBuffer.add(body, parameter, type, parameter.javaName());
      return;
    }
    body.requireNonNull(parameter);
    CodeBlock copy = parameter.isCountedText() ? counted(body, parameter) : copied(body, parameter);
    if (body.scope().function().hasIndexIn(parameter)) {
      String address = body.address(parameter);
      body.prepare("long $L = $L", address, copy);
      body.argument("$L", address);
    } else {
      body.argument("$L", copy);
    }
  }

  private CodeBlock copied(CallBody body, Parameter parameter) {
    return CodeBlock.of(
        "$T.copyIn($L, $L, $L, $S)",
        JavaTypes.NATIVE_STRINGS,
        body.scratch(),
        parameter.javaName(),
        body.scope().encoding(type),
        body.scope().label(parameter));
  }

  /** A text of a given length, which may contain zeros. */
  private CodeBlock counted(CallBody body, Parameter parameter) {
    Length length = parameter.length().orElseThrow();
    length.parameters().forEach(body::requireNonNullReference);
    return CodeBlock.of(
        "$T.copyUnitsIn($L, $L, $L, $L, $S, $S)",
        JavaTypes.NATIVE_STRINGS,
        body.scratch(),
        parameter.javaName(),
        body.scope().length(length),
        body.scope().encoding(type),
        body.scope().label(parameter),
        length.label());
  }

  @Override
  public void output(CallBody body, Parameter parameter) {
    TextBuffer.addOutput(body, parameter, type);
  }

  @Override
  public void result(CallBody body) {
    body.result(
        CodeBlock.of("$T", JavaTypes.STRING),
        CodeBlock.of("long"),
        raw ->
            body.scope().returns().length().isPresent()
                ? copyUnits(body.scope(), raw, body.scope().resultCount(), body.scope().owner())
                : copy(body.scope(), raw));
  }

  /** Copies a text of a given length, which may have no terminator. */
  private CodeBlock copyUnits(NativeScope scope, CodeBlock address, CodeBlock units, String label) {
    return CodeBlock.of(
        "$T.copyUnits($L, $L, $L, $S)",
        JavaTypes.NATIVE_STRINGS,
        address,
        units,
        scope.encoding(type),
        label);
  }

  private CodeBlock copy(NativeScope scope, CodeBlock address) {
    return CodeBlock.of("$T.copy($L, $L)", JavaTypes.NATIVE_STRINGS, address, scope.encoding(type));
  }

  @Override
  public void hostArgument(CallBody body, Parameter parameter) {
    if (!parameter.direction().byPointer()) {
      argument(body, parameter);
      return;
    }
    String name = parameter.javaName();
    String text = body.local(name + "Text");
    body.prepare(
        "$T $L = $T.builder($L)", JavaTypes.STRING_BUILDER, text, JavaTypes.SCRIPT_TEXT, name);
    TextBuffer.add(body, parameter, type, text);
  }

  @Override
  public void hostResult(CallBody body) {
    result(body);
  }

  @Override
  public void upcallArgument(UpcallMethod method, Parameter parameter) {
    if (parameter.direction().byPointer()) {
      method.argument("$L", TextBuffer.addUpcall(method, parameter, type));
    } else {
      CodeBlock address = CodeBlock.of("$L", parameter.javaName());
      method.argument(
          parameter.isCountedText()
              ? copyUnits(method, address, method.length(parameter), method.label(parameter))
              : copy(method, address));
    }
  }

  @Override
  public List<CodeBlock> upcallResult(UpcallMethod method, CodeBlock call) {
    return method.passOn(
        "result",
        JavaTypes.STRING,
        call,
        text ->
            Upcalls.returnAddress(
                method,
                CodeBlock.of("$L.addressOf($L, $L)", method.stub(), text, method.encoding(type))));
  }

  @Override
  public CodeBlock load(NativeScope scope, Variable variable) {
    return CodeBlock.of(
        "$L.get($L)", variable.constant(), NativeTypes.text(type.encoding(), scope.encoding(type)));
  }

  @Override
  public CodeBlock store(NativeScope scope, Variable variable, CodeBlock value) {
    throw JavaKind.impossible();
  }

  @Override
  public CodeBlock hostLoad(NativeScope scope, Variable variable) {
    return load(scope, variable);
  }

  @Override
  public CodeBlock hostStore(NativeScope scope, Variable variable, CodeBlock value) {
    throw JavaKind.impossible();
  }

  @Override
  public List<String> argumentDocs(Direction direction) {
    return direction == Direction.OUT
        ? List.of("replaced by what is written")
        : Transfers.of(direction);
  }

  @Override
  public List<String> resultDocs(Result returns) {
    return Transfers.copied("a string", returns);
  }

  @Override
  public PlainJna plainJna() {
    return new PlainJna(false, false, type.encoding().equals(Encoding.ANSI));
  }
}
