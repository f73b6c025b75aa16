package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallScope;
import io.ekkogen.emit.java.call.Statements;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.HandleType;

/** References to handles, in which native code may leave others. */
final class HandleReference {
  private HandleReference() {}

  static void addOut(CallBody body, Parameter parameter, HandleType type) {
    String name = parameter.javaName();
    CallScope scope = body.scope();
    String cell = cell(body, parameter, CodeBlock.of("0"));
    CodeBlock closer = scope.closer(type, parameter.owned());
    CodeBlock written = CodeBlock.of("$T.addressAt($L)", JavaTypes.NATIVE_SCALARS, cell);
    body.argument("$L", cell);
    if (!parameter.comesBackNull()) {
      body.afterCall("$T.requireStored($L, $S)", JavaTypes.ARGUMENTS, cell, scope.label(parameter));
    }
    ClassName handle = scope.types().maker(type);
    CodeBlock taken = CodeBlock.of("$L.setValue($T.of($L, $L))", name, handle, written, closer);
    body.transferOwnership("$L", Statements.unlessNull(parameter, taken));
    body.onErrorInScratch("$T.discard($L, $L, $L)", JavaTypes.NATIVE_HANDLE, name, cell, closer);
  }

  /** What native code puts in the place of a handle is a new one; the old one is then its own. */
  static void addReference(CallBody body, Parameter parameter, HandleType type) {
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
    CodeBlock replaced =
        CodeBlock.of(
            "$L.replace($L, $T.addressAt($L), $T::of, $L)",
            name,
            address,
            JavaTypes.NATIVE_SCALARS,
            cell,
            scope.types().maker(type),
            scope.closer(type, parameter.owned()));
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
    CodeBlock made =
        CodeBlock.of("$T.addressCell($L, $L)", JavaTypes.NATIVE_SCALARS, body.scratch(), value);
    body.declare("long $L = 0", cell);
    if (parameter.direction() == Direction.OUT) {
      body.requireNonNull(parameter);
    }
    body.prepare("$L = $L", cell, Statements.orNone(parameter, name, made, "0"));
    return cell;
  }

  /** A pointer to a handle that native code passes to a callback. */
  static void addUpcall(UpcallMethod method, Parameter parameter, HandleType type) {
    ClassName handle = method.types().handle(type);
    ClassName reference = handle.nestedClass("ByReference");
    CodeBlock made =
        CodeBlock.of("$T.class, $T::of, $T::new", handle, method.types().maker(type), reference);
    Upcalls.addPointer(method, parameter, reference, made, CodeBlock.of(""));
  }
}
