package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallScope;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.call.Statements;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Handles, which are pinned during the call. */
public final class HandleKind implements GlobalKind {
  private final Type.Handle type;

  public HandleKind(Type.Handle type) {
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
      case REF -> addReference(body, parameter);
      case OUT -> addOut(body, parameter);
      case CONST -> throw JavaKind.impossible();
    }
  }

  private void addHandle(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    String label = body.scope().label(parameter);
    String address = body.address(parameter);
    if (parameter.isConsumed()) {
      String reserve = parameter.nullable() ? "reserveNullable" : "reserve";
      body.declare("long $L = 0", address);
      body.prepare("$L = $T.$L($L, $S)", address, JavaTypes.CLOSEABLE_HANDLE, reserve, name, label);
      body.argument("$L", address);
      body.handleAddress(parameter, CodeBlock.of("$L", address));
      boolean closes = body.scope().function().closesHandle();
      if (!closes) {
        body.consumes(parameter);
      }
      String end = closes ? "closed" : "unreserve";
      body.cleanup("$T.$L($L, $L)", JavaTypes.CLOSEABLE_HANDLE, end, name, address);
      return;
    }
    String acquire = parameter.nullable() ? "acquireNullable" : "acquire";
    body.declare("long $L = 0", address);
    body.prepare("$L = $T.$L($L, $S)", address, JavaTypes.NATIVE_HANDLE, acquire, name, label);
    body.argument("$L", address);
    body.handleAddress(parameter, CodeBlock.of("$L", address));
    body.cleanup("$T.release($L, $L)", JavaTypes.NATIVE_HANDLE, name, address);
  }

  private void addOut(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    CallScope scope = body.scope();
    String cell = cell(body, parameter, CodeBlock.of("0"));
    CodeBlock closer = scope.closer(type, parameter.owned());
    CodeBlock written = CodeBlock.of("$T.addressAt($L)", JavaTypes.NATIVE_SCALARS, cell);
    body.argument("$L", cell);
    body.handleAddress(parameter, written);
    if (!parameter.comesBackNull()) {
      body.afterCall("$T.requireStored($L, $S)", JavaTypes.ARGUMENTS, cell, scope.label(parameter));
    }
    ClassName handle = scope.types().maker(type);
    CodeBlock taken =
        CodeBlock.of(
            "$L.setValue($T.of($L, $L$L))",
            name,
            handle,
            parameter.isReferenced() ? referenced(scope, written) : written,
            comesOut(scope, parameter),
            owner(parameter.owner()));
    body.transferOwnership("$L", Statements.unlessNull(parameter, taken));
    body.onErrorInScratch("$T.discard($L, $L, $L)", JavaTypes.NATIVE_HANDLE, name, cell, closer);
  }

  @Override
  public void output(CallBody body, Parameter parameter) {
    CallScope scope = body.scope();
    CodeBlock closer = scope.closer(type, parameter.owned());
    String cell = body.local(parameter.javaName() + "Cell");
    body.declare("long $L = 0", cell);
    body.prepare("$L = $L.storeAddress(0)", cell, body.scratch());
    body.argument("$L", cell);
    body.handleAddress(parameter, OutputCell.address(body, cell));
    if (!parameter.comesBackNull()) {
      body.afterCall("$T.requireStored($L, $S)", JavaTypes.ARGUMENTS, cell, scope.label(parameter));
    }
    CodeBlock written = OutputCell.address(body, cell);
    body.transferOwnership(
        "$T $L = $T.of($L, $L$L)",
        scope.types().handle(type),
        parameter.javaName(),
        scope.types().maker(type),
        parameter.isReferenced() ? referenced(scope, written) : written,
        comesOut(scope, parameter),
        owner(parameter.owner()));
    if (parameter.owned()) {
      body.onErrorInScratch(
          "$T.discard($T.addressAt($L), $L)",
          JavaTypes.NATIVE_HANDLE,
          JavaTypes.NATIVE_SCALARS,
          cell,
          closer);
    }
  }

  /** What native code puts in the place of a handle is a new one; the old one is then its own. */
  private void addReference(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    CallScope scope = body.scope();
    String held = body.local(name + "Handle");
    String address = body.local(name + "Address");
    ClassName handle = scope.types().handle(type);
    body.declare("$T $L = null", handle, held);
    body.declare("long $L = 0", address);
    body.requireNonNull(parameter);
    CodeBlock value = CodeBlock.of("$L.getValue()", name);
    body.prepare("$L = $L", held, Statements.orNone(parameter, name, value, "null"));
    body.prepare(
        "$L = $T.acquireNullable($L, $S)",
        address,
        JavaTypes.NATIVE_HANDLE,
        held,
        scope.label(parameter));
    String cell = cell(body, parameter, CodeBlock.of("$L", address));
    body.argument("$L", cell);
    CodeBlock written = CodeBlock.of("$T.addressAt($L)", JavaTypes.NATIVE_SCALARS, cell);
    CodeBlock replaced =
        CodeBlock.of(
            "$L.replace($L, $L, $T::of, $L)",
            name,
            address,
            parameter.isReferenced() ? referenced(scope, written, address) : written,
            scope.types().maker(type),
            comesOut(scope, parameter));
    body.transferOwnership("$L", Statements.unlessNull(parameter, replaced));
    body.onErrorInScratch(
        "$T.discard($L, $L, $L, $L)",
        JavaTypes.NATIVE_HANDLE,
        name,
        address,
        cell,
        scope.closer(type, parameter.owned()));
    body.cleanup("$T.release($L, $L)", JavaTypes.NATIVE_HANDLE, held, address);
  }

  /** A pointer to the pointer; the variable that holds its address. */
  private static String cell(CallBody body, Parameter parameter, CodeBlock value) {
    String name = parameter.javaName();
    String cell = body.local(name + "Cell");
    CodeBlock made = CodeBlock.of("$L.storeAddress($L)", body.scratch(), value);
    body.declare("long $L = 0", cell);
    if (parameter.direction() == Direction.OUT) {
      body.requireNonNull(parameter);
    }
    body.prepare("$L = $L", cell, Statements.orNone(parameter, name, made, "0"));
    return cell;
  }

  @Override
  public void result(CallBody body) {
    Result returns = body.scope().function().returns();
    CallScope scope = body.scope();
    CodeBlock closer = scope.closer(type, returns.isClosed());
    if (returns.same().isPresent()) {
      addSame(body, returns.same().get(), closer);
      return;
    }
    if (returns.owned()) {
      body.resultDiscard(
          result -> CodeBlock.of("$T.discard($L, $L)", JavaTypes.NATIVE_HANDLE, result, closer));
    }
    body.result(
        CodeBlock.of("$T", body.scope().types().handle(type)),
        CodeBlock.of("long"),
        raw ->
            body.resultHandle(
                CodeBlock.of(
                    "$T.of($L, $L$L)",
                    scope.types().maker(type),
                    returns.isReferenced() ? referenced(scope, raw) : raw,
                    closer,
                    owner(returns.owner()))));
  }

  /** A result that is a handle which was passed, unless native code replaced it. */
  private void addSame(CallBody body, Parameter passed, CodeBlock closer) {
    CodeBlock given = CodeBlock.of("$L, $L", passed.javaName(), body.address(passed));
    body.resultDiscard(
        result ->
            CodeBlock.of(
                "$T.discardUnlessSame($L, $L, $L)",
                JavaTypes.CLOSEABLE_HANDLE,
                given,
                result,
                closer));
    body.result(
        CodeBlock.of("$T", body.scope().types().handle(type)),
        CodeBlock.of("long"),
        raw ->
            body.resultHandle(
                CodeBlock.of(
                    "$T.same($L, $L, $T::of, $L)",
                    JavaTypes.CLOSEABLE_HANDLE,
                    given,
                    raw,
                    body.scope().types().maker(type),
                    closer)));
  }

  /**
   * The release function of a handle that the caller gets; the code {@code null} if there is none.
   */
  private CodeBlock comesOut(CallScope scope, Parameter parameter) {
    return scope.closer(type, parameter.owned() || parameter.isReferenced());
  }

  /** The address of a handle, after a reference to what it points at was added. */
  private CodeBlock referenced(CallScope scope, Object... address) {
    return CodeBlock.of(
        "$L.referenced($L, $L)",
        scope.binding(),
        scope.reference(type),
        Stream.of(address).map(it -> CodeBlock.of("$L", it)).collect(CodeBlock.joining(", ")));
  }

  /** One more argument, where a handle has an owner. */
  private static CodeBlock owner(Optional<Parameter> owner) {
    return owner.map(it -> CodeBlock.of(", $L", it.javaName())).orElse(CodeBlock.of(""));
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
      addUpcall(method, parameter);
    } else {
      method.argument("$T.of($L, null)", method.types().maker(type), parameter.javaName());
    }
  }

  /** A pointer to a handle that native code passes to a callback. */
  private void addUpcall(UpcallMethod method, Parameter parameter) {
    ClassName handle = method.types().handle(type);
    ClassName reference = handle.nestedClass("ByReference");
    CodeBlock made =
        CodeBlock.of("$T.class, $T::of, $T::new", handle, method.types().maker(type), reference);
    Upcalls.addPointer(method, parameter, reference, made, CodeBlock.of(""));
  }

  @Override
  public List<CodeBlock> upcallResult(UpcallMethod method, CodeBlock call) {
    return Upcalls.returnObject(method, method.types().handle(type), call);
  }

  @Override
  public CodeBlock load(NativeScope scope, Variable variable) {
    return CodeBlock.of("$L.get($L)", variable.constant(), NativeTypes.handle(scope.types(), type));
  }

  @Override
  public CodeBlock store(NativeScope scope, Variable variable, CodeBlock value) {
    return CodeBlock.of(
        "$L.set($L, $L)", variable.constant(), NativeTypes.handle(scope.types(), type), value);
  }

  @Override
  public CodeBlock hostLoad(NativeScope scope, Variable variable) {
    return load(scope, variable);
  }

  @Override
  public CodeBlock hostStore(NativeScope scope, Variable variable, CodeBlock value) {
    return store(scope, variable, value);
  }

  @Override
  public List<String> argumentDocs(Direction direction) {
    return direction == Direction.OUT ? List.of("written") : Transfers.of(direction);
  }

  @Override
  public List<String> resultDocs(Result returns) {
    if (!type.hasClose()) {
      return lifetime(returns).toList();
    }
    if (returns.same().isPresent()) {
      return List.of(
          "the object passed as {@code %s}, or one that took its place"
              .formatted(returns.same().get().javaName()));
    }
    return Stream.concat(
            Stream.of(
                returns.isClosed()
                    ? "to be closed"
                    : "the library's own: closing it releases nothing"),
            lifetime(returns))
        .toList();
  }

  private static Stream<String> lifetime(Result returns) {
    return returns.owner().stream()
        .map(owner -> "to be used until {@code %s} is closed".formatted(owner.javaName()));
  }

  @Override
  public PlainJna plainJna() {
    return PlainJna.NEVER;
  }
}
