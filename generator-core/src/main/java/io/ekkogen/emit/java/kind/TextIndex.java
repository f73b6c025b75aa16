package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.Statements;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;

/** Pointers into a text that is passed, which become indexes in it. */
final class TextIndex {
  private TextIndex() {}

  /**
   * The index for a pointer.
   *
   * @param pointer what the callee gave
   */
  static CodeBlock of(CallBody body, Parameter text, CodeBlock pointer, String label) {
    return CodeBlock.of(
        "$T.of($L, $L, $L, $L, $S)",
        JavaTypes.TEXT_INDEX,
        pointer,
        body.address(text),
        text.javaName(),
        body.scope().encoding((Type.CString) text.type()),
        label);
  }

  /** Replaces the pointer in a reference after the call. */
  static void inReference(CallBody body, Parameter parameter, Parameter text) {
    String name = parameter.javaName();
    CodeBlock index =
        of(body, text, CodeBlock.of("$L.getValue()", name), body.scope().label(parameter));
    body.afterCall(
        "$L", Statements.unlessNull(parameter, CodeBlock.of("$L.setValue($L)", name, index)));
  }

  /** Replaces the pointer in a block that glue passes. */
  static void inBlock(CallBody body, Parameter parameter, Parameter text) {
    body.afterCall(
        "$T.store($T.addressOf($L), $L, $L, $L, $S)",
        JavaTypes.TEXT_INDEX,
        JavaTypes.SCRIPT_ARGUMENTS,
        parameter.javaName(),
        body.address(text),
        text.javaName(),
        body.scope().encoding((Type.CString) text.type()),
        body.scope().label(parameter));
  }
}
