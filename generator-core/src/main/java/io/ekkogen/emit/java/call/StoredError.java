package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.ErrorCondition;
import io.ekkogen.model.ErrorCondition.InParameter;
import io.ekkogen.model.type.Struct;

/** Writes how a call handles an error that the function stores in a parameter. */
record StoredError(CallBody parts, InParameter held) {

  /** Supplies the argument of a function that stores errors; before the body's arguments. */
  static void add(CallBody body) {
    body.scope()
        .function()
        .call()
        .error()
        .flatMap(ErrorCondition::inParameter)
        .ifPresent(held -> new StoredError(body, held).supply());
  }

  /** Supplies a cell for the error, which is released when it has been read. */
  private void supply() {
    String cell = parts.address(held.parameter());
    parts.declare("long $L = 0", cell);
    parts.prepare("$L = $L.storeAddress(0)", cell, parts.scratch());
    parts.supply(held.parameter(), CodeBlock.of("$L", cell));
    held.release()
        .ifPresent(
            it ->
                parts.onErrorInScratch(
                    "$L.releaseResult($L)", parts.scope().release(it), stored()));
  }

  /** Throws what the call stored. */
  CodeBlock check() {
    String address = parts.local(held.parameter().javaName());
    String details = parts.local("details");
    CallScope scope = parts.scope();
    CodeBlock.Builder code =
        CodeBlock.builder()
            .addStatement("long $L = $L", address, stored())
            .beginControlFlow("if ($L != 0)", address);
    parts.lives().forEach(life -> code.addStatement("$L.failed()", life));
    return code.addStatement(
            "$T $L = $L.view($L)",
            scope.types().struct(held.struct()),
            details,
            NativeTypes.struct(scope.types(), held.struct()),
            address)
        .addStatement(
            "throw $L",
            ErrorCheck.thrown(
                "ofError", scope.function().name(), number(details), get(details, held.message())))
        .endControlFlow()
        .build();
  }

  private CodeBlock stored() {
    return CodeBlock.of(
        "$T.addressAt($L)", JavaTypes.NATIVE_SCALARS, parts.address(held.parameter()));
  }

  private CodeBlock number(String details) {
    return held.code()
        .map(it -> ScalarCode.widened(it.type().scalar().orElseThrow(), get(details, it)))
        .orElse(CodeBlock.of("0"));
  }

  private static CodeBlock get(String object, Struct.Field field) {
    return CodeBlock.of("$L.get$L()", object, field.accessor());
  }
}
