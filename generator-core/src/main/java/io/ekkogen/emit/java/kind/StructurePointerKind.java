package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallScope;
import io.ekkogen.emit.java.call.Statements;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Type;
import java.util.List;

/** Pointers to structures whose memory is somebody else's. */
public final class StructurePointerKind implements JavaKind {
  private final Type.StructurePointer type;

  public StructurePointerKind(Type.StructurePointer type) {
    this.type = type;
  }

  @Override
  public KindTypes types(JavaTypes types) {
    ClassName struct = types.struct(type.struct());
    return new KindTypes(
        struct,
        struct,
        reference(types),
        JavaTypes.NATIVE_BLOCK,
        JavaTypes.NATIVE_BLOCK,
        JavaTypes.NATIVE_BLOCK,
        TypeName.LONG,
        JavaTypes.NATIVE_BLOCK);
  }

  private TypeName reference(JavaTypes types) {
    return ParameterizedTypeName.get(JavaTypes.STRUCTURE_BY_REFERENCE, types.struct(type.struct()));
  }

  /** A pointer to the pointer, whose target stays the same object while its address does. */
  @Override
  public void argument(CallBody body, Parameter parameter) {
    String name = parameter.javaName();
    String cell = body.local(name + "Cell");
    body.requireNonNull(parameter);
    CodeBlock passed = CodeBlock.of("0");
    CodeBlock known = CodeBlock.of("");
    if (parameter.direction() == Direction.REF) {
      String before = body.local(name + "Before");
      CodeBlock current = CodeBlock.of("$L.getValue()", name);
      body.declare("$T $L = null", body.scope().types().struct(type.struct()), before);
      body.prepare("$L = $L", before, Statements.orNone(parameter, name, current, "null"));
      body.keepAlive(before);
      passed = CodeBlock.of("$T.addressOf($L)", JavaTypes.ARGUMENTS, before);
      known = CodeBlock.of(", $L", before);
    } else {
      CodeBlock cleared = CodeBlock.of("$L.setValue(null)", name);
      body.prepare("$L", Statements.unlessNull(parameter, cleared));
    }
    CodeBlock made = CodeBlock.of("$L.storeAddress($L)", body.scratch(), passed);
    body.prepare("long $L = $L", cell, Statements.orNone(parameter, name, made, "0"));
    body.argument("$L", cell);
    CodeBlock stored =
        CodeBlock.of(
            "$L.setValue($L.view($L$L))",
            name,
            NativeTypes.struct(body.scope().types(), type.struct()),
            OutputCell.address(body, cell),
            known);
    body.transferOwnership("$L", Statements.unlessNull(parameter, stored));
  }

  @Override
  public void output(CallBody body, Parameter parameter) {
    String cell = OutputCell.addAddress(body, parameter);
    body.afterCall(
        "$T $L = $L.view($L)",
        body.scope().types().struct(type.struct()),
        parameter.javaName(),
        NativeTypes.struct(body.scope().types(), type.struct()),
        OutputCell.address(body, cell));
  }

  /** Of memory that is the library's, or a copy of what has to be released. */
  @Override
  public void result(CallBody body) {
    CallScope scope = body.scope();
    CodeBlock struct = NativeTypes.struct(scope.types(), type.struct());
    body.result(
        CodeBlock.of("$T", scope.types().struct(type.struct())),
        CodeBlock.of("long"),
        raw ->
            body.block(type.struct())
                .filter(block -> !scope.isFreed())
                .map(block -> CodeBlock.of("$L.element($L, $L)", struct, raw, block))
                .orElse(CodeBlock.of("$L.$L($L)", struct, scope.isFreed() ? "copy" : "view", raw)));
  }

  @Override
  public void hostArgument(CallBody body, Parameter parameter) {
    body.blockArgument(parameter);
  }

  /** An address, or a copy of what has to be released. */
  @Override
  public void hostResult(CallBody body) {
    CallScope scope = body.scope();
    CodeBlock raw = CodeBlock.of("long");
    if (!scope.isFreed()) {
      body.result(raw, raw, "$L", CallBody.RAW);
      return;
    }
    body.result(
        CodeBlock.of("var"),
        raw,
        "$T.copy($L, 1, $L, $S)",
        JavaTypes.NATIVE_BLOCK,
        CallBody.RAW,
        scope.size(type.struct()),
        scope.function().name());
  }

  @Override
  public void upcallArgument(UpcallMethod method, Parameter parameter) {
    JavaTypes types = method.types();
    CodeBlock pointer = NativeTypes.structPointer(types, type);
    CodeBlock stored = CodeBlock.of(", $L", pointer);
    Upcalls.addPointer(method, parameter, reference(types), pointer, stored);
  }

  @Override
  public List<CodeBlock> upcallResult(UpcallMethod method, CodeBlock call) {
    return Upcalls.returnObject(method, method.types().struct(type.struct()), call);
  }

  @Override
  public List<String> argumentDocs(Direction direction) {
    return Transfers.of(direction);
  }

  @Override
  public List<String> resultDocs(Result returns) {
    return List.of(
        returns.free().isPresent()
            ? "a copy of the structure alone; the library's own is released"
            : "a view of memory the library keeps");
  }

  @Override
  public PlainJna plainJna() {
    return new PlainJna(true, false, true);
  }
}
