package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.Statements;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Struct;
import java.util.List;

/** Structures and unions: by value, or by pointer where they are {@code ref} or {@code out}. */
public final class StructureKind implements JavaKind {
  private final Struct struct;

  public StructureKind(Struct struct) {
    this.struct = struct;
  }

  @Override
  public KindTypes types(JavaTypes types) {
    return new KindTypes(
        types.struct(struct),
        types.byValue(struct),
        types.struct(struct),
        JavaTypes.NATIVE_BLOCK,
        JavaTypes.NATIVE_BLOCK,
        JavaTypes.NATIVE_BLOCK,
        TypeName.VOID,
        TypeName.VOID);
  }

  @Override
  public void argument(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    boolean isOut = parameter.direction() == Direction.OUT;
    CodeBlock address =
        CodeBlock.of(
            "$T.$L($L, $S$L)",
            JavaTypes.ARGUMENTS,
            isOut ? "clearedAddressOf" : "addressOf",
            name,
            body.scope().label(parameter),
            isOut ? readStructures(body.scope().function()) : "");
    body.argument("$L", Statements.orNone(parameter, name, address, "0"));
    if (isOut && body.failsLate()) {
      body.onError("$T.discard($L)", JavaTypes.ARGUMENTS, name);
    }
    body.keepAlive(name);
  }

  @Override
  public void output(CallBody body, Parameter parameter) {
    ClassName type = body.scope().types().struct(struct);
    body.prepare("$T $L = new $T()", type, parameter.javaName(), type);
    body.argument("$L.address()", parameter.javaName());
  }

  /** Arguments that may be the same structure as one that is {@code out}, and are read. */
  private CodeBlock readStructures(Function function) {
    CodeBlock.Builder others = CodeBlock.builder();
    for (Parameter other : function.parameters()) {
      if (other.direction() != Direction.OUT && other.type().mappingName().equals(struct.name())) {
        others.add(", $L", other.javaName());
      }
    }
    return others.build();
  }

  /** The callee fills memory of the caller's, whose address goes before all arguments. */
  @Override
  public void result(CallBody body) {
    String result = body.local("result");
    CodeBlock byValue = CodeBlock.of("$T", body.scope().types().byValue(struct));
    body.prepare("$L $L = new $L()", byValue, result, byValue);
    body.firstArgument("$L.address()", result);
    body.resultIn(result);
  }

  @Override
  public void hostArgument(CallBody body, Parameter parameter) {
    body.blockArgument(parameter);
  }

  @Override
  public void hostResult(CallBody body) {
    // Glue passes the memory that the callee fills.
  }

  /** A copy of one that is only passed; else a view, whose changes are stored. */
  @Override
  public void upcallArgument(UpcallMethod method, Parameter parameter) {
    String name = parameter.javaName();
    if (parameter.direction() == Direction.IN) {
      method.argument(
          "$L.copy($L, new $T())",
          NativeTypes.struct(method.types(), struct),
          name,
          method.types().byValue(struct));
      return;
    }
    if (parameter.direction() == Direction.CONST) {
      method.argument("$L.copy($L)", NativeTypes.struct(method.types(), struct), name);
      return;
    }
    ClassName type = method.types().struct(struct);
    String view = method.local(name + "View");
    method.before(
        "$T $L = $L.view($L)",
        type,
        view,
        NativeTypes.struct(method.types(), struct),
        passed(method, parameter));
    method.argument("$L", view);
    method.after("$L.keepContent($L)", method.stub(), view);
  }

  /** The address that native code passed, of memory without content where it is {@code out}. */
  private CodeBlock passed(UpcallMethod method, Parameter parameter) {
    return parameter.direction() == Direction.OUT
        ? method.cleared(parameter, method.size(struct))
        : CodeBlock.of("$L", parameter.javaName());
  }

  @Override
  public List<CodeBlock> upcallResult(UpcallMethod method, CodeBlock call) {
    return method.passOn(
        "value",
        method.types().byValue(struct),
        call,
        value -> CodeBlock.of("$L.store($L, $L)", method.stub(), value, method.local("result")));
  }

  @Override
  public List<String> argumentDocs(Direction direction) {
    return Transfers.of(direction, "passed by value");
  }

  @Override
  public List<String> resultDocs(Result returns) {
    return List.of();
  }

  @Override
  public PlainJna plainJna() {
    return new PlainJna(false, true, false);
  }
}
