package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallStatements.Phase;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Release;
import io.ekkogen.model.type.ScalarType;
import java.util.Optional;

/**
 * Releases memory that the callee stored a pointer to, whatever happens after it has returned.
 *
 * @param parameter what gives the memory
 */
public record GivenRelease(CallBody body, Parameter parameter) {

  /**
   * Adds the release of the memory, and of what pointers in it lead to.
   *
   * @param address of the memory when native code has returned; 0 if there is none
   * @return the variable that holds it
   */
  public String add(Release release, CodeBlock address) {
    CallScope scope = body.scope();
    CallStatements statements = body.statements();
    String given = body.local(parameter.javaName() + "Given");
    body.declare("long $L = 0", given);
    statements.add(Phase.RETURNED, CodeBlock.of("$L = $L", given, address));
    parameter.elementRelease().ifPresent(each -> addEach(scope.release(each), given));
    statements.add(
        Phase.RELEASE, CodeBlock.of("$L.releaseResult($L)", scope.release(release), given));
    return given;
  }

  private void addEach(CodeBlock release, String given) {
    CallStatements statements = body.statements();
    Optional<Length> length = parameter.length();
    if (length.isEmpty()) {
      statements.add(Phase.RELEASE, CodeBlock.of("$L.releaseEachUntilNull($L)", release, given));
      return;
    }
    String count = body.local(parameter.javaName() + "Count");
    body.declare("long $L = 0", count);
    statements.add(Phase.RETURNED, CodeBlock.of("$L = $L", count, left(length.get())));
    statements.add(Phase.RELEASE, CodeBlock.of("$L.releaseEach($L, $L)", release, given, count));
  }

  /** A length that native code left, which needs no check: the call may have failed. */
  private CodeBlock left(Length length) {
    Optional<Parameter> count = length.parameter().filter(it -> it.direction().byPointer());
    return count.map(this::left).orElseGet(() -> CallLengths.afterCall(body, length));
  }

  private CodeBlock left(Parameter count) {
    CallScope scope = body.scope();
    CodeBlock width = ScalarCode.width((ScalarType) count.type());
    String name = count.javaName();
    if (scope.isOutput(count) || scope.isHost()) {
      CodeBlock address =
          scope.isHost()
              ? CodeBlock.of("$L.address()", name)
              : CodeBlock.of("$L", body.cell(count));
      return CodeBlock.of("$T.load($L, $L)", JavaTypes.NATIVE_SCALARS, address, width);
    }
    return CodeBlock.of("$T.load($L.getPointer(), 0, $L)", JavaTypes.NATIVE_SCALARS, name, width);
  }
}
