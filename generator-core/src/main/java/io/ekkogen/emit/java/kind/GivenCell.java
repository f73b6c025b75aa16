package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.GivenRelease;
import io.ekkogen.emit.java.call.Statements;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Release;
import java.util.Optional;

/** A cell in which the callee stores the address of memory that it gives. */
final class GivenCell {
  private static final CodeBlock NONE = CodeBlock.of("0");

  private GivenCell() {}

  /** Passes a cell that holds zero; gives an expression for what is in it after the call. */
  static CodeBlock add(CallBody body, Parameter parameter) {
    return add(body, parameter, parameter.javaName(), NONE);
  }

  /**
   * Passes a cell, and releases what the callee stores in it.
   *
   * @param holder the variable that is null where no cell is passed
   * @param passed the address that the cell holds before the call, which is not released
   * @return an expression for the address in it after the call
   */
  static CodeBlock add(CallBody body, Parameter parameter, String holder, CodeBlock passed) {
    String cell = body.local(parameter.javaName() + "Cell");
    CodeBlock made = CodeBlock.of("$L.storeAddress($L)", body.scratch(), passed);
    boolean hasHolder = !body.scope().isOutput(parameter);
    body.prepare(
        "long $L = $L", cell, hasHolder ? Statements.orNone(parameter, holder, made, "0") : made);
    body.argument("$L", cell);
    CodeBlock stored = CodeBlock.of("$T.addressAt($L)", JavaTypes.NATIVE_SCALARS, cell);
    Optional<Release> release = parameter.release();
    if (release.isEmpty()) {
      return stored;
    }
    boolean isOut = parameter.direction() == Direction.OUT;
    CodeBlock given =
        isOut ? stored : CodeBlock.of("$T.given($L, $L)", JavaTypes.NATIVE_RELEASE, passed, stored);
    String address = new GivenRelease(body, parameter).add(release.get(), given);
    return isOut ? CodeBlock.of("$L", address) : stored;
  }
}
