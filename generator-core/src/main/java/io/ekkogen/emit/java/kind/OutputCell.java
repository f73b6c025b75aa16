package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;

/** Scratch memory for a scalar or an address that the callee writes and the method returns. */
final class OutputCell {
  private OutputCell() {}

  /** Passes a cell that holds zero; gives the variable with its address. */
  static String add(CallBody body, Parameter parameter, ScalarType type) {
    String cell = body.cell(parameter);
    body.prepare("long $L = $L", cell, ScalarCode.cell(type, body.scratch()));
    body.argument("$L", cell);
    return cell;
  }

  /** Passes a cell for an address, as {@link #add}. */
  static String addAddress(CallBody body, Parameter parameter) {
    return add(body, parameter, ScalarType.INT_PTR);
  }

  /** The address in a cell. */
  static CodeBlock address(CallBody body, String cell) {
    return CodeBlock.of("$L.loadAddress($L)", body.scratch(), cell);
  }
}
