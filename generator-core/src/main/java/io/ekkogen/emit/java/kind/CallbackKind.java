package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.call.Statements;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.List;

/** Callbacks, whose stubs serve as long as the objects are reachable. */
public final class CallbackKind implements GlobalKind {
  private final Type.Callback type;

  public CallbackKind(Type.Callback type) {
    this.type = type;
  }

  private ClassName own(JavaTypes types) {
    return types.own(type.javaName());
  }

  private TypeName reference(JavaTypes types) {
    return ParameterizedTypeName.get(JavaTypes.CALLBACK_BY_REFERENCE, own(types));
  }

  @Override
  public KindTypes types(JavaTypes types) {
    return KindTypes.of(
        own(types),
        reference(types),
        JavaTypes.SCRIPT_CALLBACK,
        JavaTypes.NATIVE_BLOCK,
        TypeName.LONG);
  }

  @Override
  public void argument(CallBody body, Parameter parameter) {
    body.requireNonNull(parameter);
    if (parameter.direction().byPointer()) {
      addReference(body, parameter);
      return;
    }
    String name = parameter.javaName();
    body.argument(
        "$L", body.suppliedAddress(parameter).orElseGet(() -> address(body, parameter, name)));
    body.keepAlive(name);
  }

  private CodeBlock address(CallBody body, Parameter parameter, String callback) {
    String kind = body.scope().callbackType(type);
    return parameter.isRetainedForever()
        ? CodeBlock.of("$L.retainedAddressOf($L, $L)", kind, callback, body.scope().binding())
        : CodeBlock.of("$L.addressOf($L)", kind, callback);
  }

  /** A pointer to a function pointer, which the callee may replace. */
  private void addReference(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    String cell = body.local(name + "Cell");
    CodeBlock value = CodeBlock.of("0");
    if (parameter.direction() == Direction.REF) {
      String before = body.local(name + "Before");
      body.declare("$T $L = null", own(body.scope().types()), before);
      CodeBlock current = CodeBlock.of("$L.getValue()", name);
      body.prepare("$L = $L", before, Statements.orNone(parameter, name, current, "null"));
      value = address(body, parameter, before);
      body.keepAlive(before);
    }
    CodeBlock made = CodeBlock.of("$L.storeAddress($L)", body.scratch(), value);
    body.prepare("long $L = $L", cell, Statements.orNone(parameter, name, made, "0"));
    body.argument("$L", cell);
    CodeBlock stored =
        CodeBlock.of(
            "$L.setValue($L.of($T.addressAt($L)))",
            name,
            body.scope().callbackType(type),
            JavaTypes.NATIVE_SCALARS,
            cell);
    body.afterCall("$L", Statements.unlessNull(parameter, stored));
  }

  @Override
  public void output(CallBody body, Parameter parameter) {
    String cell = OutputCell.addAddress(body, parameter);
    body.afterCall(
        "$T $L = $L",
        own(body.scope().types()),
        parameter.javaName(),
        fromNative(body.scope(), OutputCell.address(body, cell)));
  }

  @Override
  public void result(CallBody body) {
    body.result(
        CodeBlock.of("$T", own(body.scope().types())),
        CodeBlock.of("long"),
        raw -> fromNative(body.scope(), raw));
  }

  private CodeBlock fromNative(NativeScope scope, CodeBlock address) {
    return CodeBlock.of("$L.of($L)", scope.callbackType(type), address);
  }

  @Override
  public void hostArgument(CallBody body, Parameter parameter) {
    if (parameter.direction().byPointer()) {
      body.blockArgument(parameter);
      return;
    }
    String name = parameter.javaName();
    body.argument(
        "$L",
        body.suppliedAddress(parameter).orElseGet(() -> scriptAddress(CodeBlock.of("$L", name))));
    body.keepAlive(name);
  }

  private static CodeBlock scriptAddress(CodeBlock function) {
    return CodeBlock.of("$T.addressOf($L)", JavaTypes.SCRIPT_CALLBACK, function);
  }

  @Override
  public void hostResult(CallBody body) {
    CodeBlock raw = CodeBlock.of("long");
    body.result(raw, raw, "$L", CallBody.RAW);
  }

  @Override
  public void upcallArgument(UpcallMethod method, Parameter parameter) {
    if (parameter.direction().byPointer()) {
      CodeBlock kind = CodeBlock.of("$L", method.callbackType(type));
      CodeBlock stored = CodeBlock.of(", $L", kind);
      Upcalls.addPointer(method, parameter, reference(method.types()), kind, stored);
    } else {
      method.argument(fromNative(method, CodeBlock.of("$L", parameter.javaName())));
    }
  }

  @Override
  public List<CodeBlock> upcallResult(UpcallMethod method, CodeBlock call) {
    return method.passOn(
        "result",
        own(method.types()),
        call,
        value ->
            Upcalls.returnAddress(
                method,
                CodeBlock.of(
                    "$L.addressOf($L, $L)", method.stub(), value, method.callbackType(type))));
  }

  @Override
  public CodeBlock load(NativeScope scope, Variable variable) {
    return CodeBlock.of("$L.get($L)", variable.constant(), nativeType(scope));
  }

  @Override
  public CodeBlock store(NativeScope scope, Variable variable, CodeBlock value) {
    return CodeBlock.of("$L.set($L, $L)", variable.constant(), nativeType(scope), value);
  }

  private CodeBlock nativeType(NativeScope scope) {
    return NativeTypes.callback(own(scope.types()), CodeBlock.of("$L", scope.callbackType(type)));
  }

  @Override
  public CodeBlock hostLoad(NativeScope scope, Variable variable) {
    return new ScalarKind(ScalarType.INT_PTR).hostLoad(scope, variable);
  }

  /** Glue keeps the function. */
  @Override
  public CodeBlock hostStore(NativeScope scope, Variable variable, CodeBlock value) {
    return new ScalarKind(ScalarType.INT_PTR).hostStore(scope, variable, scriptAddress(value));
  }

  @Override
  public List<String> argumentDocs(Direction direction) {
    return Transfers.of(direction);
  }

  @Override
  public List<String> resultDocs(Result returns) {
    return List.of();
  }

  @Override
  public PlainJna plainJna() {
    return PlainJna.ALWAYS;
  }
}
