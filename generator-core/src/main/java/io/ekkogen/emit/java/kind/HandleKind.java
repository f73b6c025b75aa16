package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.HandleType;
import java.util.List;

/** Handles, which are pinned during the call. */
public final class HandleKind implements JavaKind {
  private final HandleType type;

  public HandleKind(HandleType type) {
    this.type = type;
  }

  @Override
  public KindTypes types(JavaTypes types) {
    ClassName handle = types.handle(type);
    return KindTypes.of(
        handle,
        handle.nestedClass("ByReference"),
        handle,
        ParameterizedTypeName.get(JavaTypes.NATIVE_HANDLE.nestedClass("Reference"), handle),
        handle);
  }

  @Override
  public void argument(CallBody body, Parameter parameter) {
    switch (parameter.direction()) {
      case IN -> addHandle(body, parameter);
      case REF -> HandleReference.addReference(body, parameter, type);
      case OUT -> HandleReference.addOut(body, parameter, type);
    }
  }

  private void addHandle(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    String label = body.scope().label(parameter);
    if (body.scope().function().closesHandle()) {
      String detach = parameter.nullable() ? "detachNullable" : "detach";
      body.argument("$T.$L($L, $S)", JavaTypes.NATIVE_HANDLE, detach, name, label);
      return;
    }
    String address = body.local(name + "Address");
    String acquire = parameter.nullable() ? "acquireNullable" : "acquire";
    body.declare("long $L = 0", address);
    body.prepare("$L = $T.$L($L, $S)", address, JavaTypes.NATIVE_HANDLE, acquire, name, label);
    body.argument("$L", address);
    body.cleanup("$T.release($L, $L)", JavaTypes.NATIVE_HANDLE, name, address);
  }

  @Override
  public void result(CallBody body) {
    Result returns = body.scope().function().returns();
    CodeBlock closer = body.scope().closer(type, returns.owned());
    if (returns.owned()) {
      body.resultCloser(closer);
    }
    body.result(
        CodeBlock.of("$T", body.scope().types().handle(type)),
        CodeBlock.of("long"),
        "$T.of($L, $L)",
        body.scope().types().maker(type),
        CallBody.RAW,
        closer);
  }

  @Override
  public void hostArgument(CallBody body, Parameter parameter) {
    argument(body, parameter);
  }

  @Override
  public void hostResult(CallBody body) {
    result(body);
  }

  @Override
  public void upcallArgument(UpcallMethod method, Parameter parameter) {
    if (parameter.direction().byPointer()) {
      HandleReference.addUpcall(method, parameter, type);
    } else {
      method.argument("$T.of($L, null)", method.types().maker(type), parameter.javaName());
    }
  }

  @Override
  public List<CodeBlock> upcallResult(UpcallMethod method, CodeBlock call) {
    return Upcalls.returnObject(method, method.types().handle(type), call);
  }

  @Override
  public GlobalKind global() {
    throw JavaKind.impossible();
  }

  @Override
  public List<String> argumentDocs(Direction direction) {
    return direction == Direction.OUT ? List.of("written") : Transfers.of(direction);
  }

  @Override
  public List<String> resultDocs(Result returns) {
    return List.of(
        returns.owned() ? "to be closed" : "the library's own: closing it releases nothing");
  }

  @Override
  public PlainJna plainJna() {
    return PlainJna.NEVER;
  }
}
