package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.call.CallStatements.Phase;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Consumption;
import io.ekkogen.model.ErrorCondition;
import io.ekkogen.model.Length;
import io.ekkogen.model.OutputForm;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.ResultTest;
import io.ekkogen.runtime.layout.CScalar;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Writes the body of a method that calls native code, from what kinds have added to it. */
final class CallWriter {
  private final CallBody parts;
  private final CallStatements statements;
  private final CallScope scope;
  private final CallResult returned;
  private final String failure;
  private final String result;
  private final CodeBlock.Builder code = CodeBlock.builder();

  CallWriter(CallBody parts) {
    this.parts = parts;
    statements = parts.statements();
    scope = parts.scope();
    returned = parts.result();
    failure = parts.local("failure");
    result = parts.resultName();
  }

  CodeBlock write() {
    add(Phase.DECLARE);
    if (isKept()) {
      code.addStatement("long $L = 0", result);
    }
    beginTry();
    add(Phase.PREPARE);
    add(Phase.ROOMS);
    if (!returned.isReturned()) {
      addVoidCall();
    } else if (isKept()) {
      addKeptCall();
    } else {
      addCall();
    }
    addCatch();
    addFinally();
    return code.endControlFlow().build();
  }

  private void add(Phase phase) {
    statements.of(phase).forEach(it -> Statements.add(code, it));
  }

  private void beginTry() {
    List<CodeBlock> resources = new ArrayList<>(parts.resources());
    Optional<CodeBlock> scratch =
        parts.usedScratch().map(it -> CodeBlock.of("$1T $2L = $1T.enter()", JavaTypes.SCRATCH, it));
    if (parts.readsScratchOnError()) {
      code.addStatement(scratch.orElseThrow());
    } else {
      scratch.ifPresent(it -> resources.add(0, it));
    }
    if (resources.isEmpty()) {
      code.beginControlFlow("try");
    } else {
      code.beginControlFlow("try ($L)", CodeBlock.join(resources, ";\n"));
    }
  }

  private void addCatch() {
    code.nextControlFlow("catch ($T $L)", Throwable.class, failure);
    if (isKept() && returned.discard().isPresent()) {
      code.addStatement("$L", returned.discard().get().apply(resultToRelease()));
    }
    add(Phase.ON_ERROR);
    code.addStatement("throw $L.rethrow($L)", scope.binding(), failure);
  }

  private void addFinally() {
    if (scope.isFreed()) {
      parts.releaseResult(CodeBlock.of("$L.releaseResult($L)", scope.release(), resultToRelease()));
    }
    boolean cleansUp = statements.has(Phase.CLEANUP) || statements.has(Phase.RELEASE);
    if (parts.readsScratchOnError() || cleansUp) {
      code.nextControlFlow("finally");
      if (parts.readsScratchOnError()) {
        code.addStatement("$L.close()", parts.scratch());
      }
      add(Phase.CLEANUP);
      add(Phase.RELEASE);
    }
  }

  /** Whether the raw result is in a variable from before the call until it is released. */
  private boolean isKept() {
    boolean failsLate = scope.leavesPending() || addsAfterCall() || storesError();
    boolean isClosed = returned.discard().isPresent() && failsLate;
    return scope.isFreed() || isClosed;
  }

  /** Whether a call that failed may have a result all the same. */
  private boolean storesError() {
    return scope.function().call().error().flatMap(ErrorCondition::inParameter).isPresent();
  }

  private boolean addsAfterCall() {
    return statements.has(Phase.AFTER_CALL) || statements.has(Phase.COPY_BACK);
  }

  private void addAfterCall() {
    add(Phase.AFTER_CALL);
    add(Phase.COPY_BACK);
  }

  /** What comes first when native code has returned, also where a callback threw. */
  private void addReturned() {
    parts.lives().forEach(life -> code.addStatement("$L.called()", life));
    add(Phase.RETURNED);
    parts.consumed().forEach(this::addConsumed);
    if (scope.leavesPending()) {
      code.addStatement("$L.throwPending()", scope.binding());
    }
  }

  /** Marks a handle as closed: native code has taken it. */
  private void addConsumed(Parameter parameter) {
    CodeBlock marked =
        CodeBlock.of("$T.consumed($L)", JavaTypes.CLOSEABLE_HANDLE, parameter.javaName());
    if (parameter.consumed() == Consumption.ON_SUCCESS) {
      ResultTest failure = (ResultTest) scope.function().call().error().orElseThrow().check();
      code.beginControlFlow("if ($L)", success(failure));
      code.addStatement(marked);
      code.endControlFlow();
    } else {
      code.addStatement(marked);
    }
  }

  private void addVoidCall() {
    code.addStatement("$L", parts.call());
    addReturned();
    addErrorCheck();
    addAfterCall();
    add(Phase.TRANSFER_OWNERSHIP);
    Optional<String> holder = returned.holder();
    if (holder.isPresent() || scope.outputForm().isPresent()) {
      code.addStatement("return $L", methodResult(CodeBlock.of("$L", holder.orElse(""))));
    }
  }

  /** A call whose result is released, whatever happens after it. */
  private void addKeptCall() {
    code.addStatement("$L = ($L) $L", result, returned.cast(), parts.call());
    addReturned();
    addErrorCheck();
    addAfterCall();
    addReturn(convert(CodeBlock.of("$L", result)));
  }

  private void addCall() {
    CodeBlock raw = CodeBlock.of("($L) $L", returned.cast(), parts.call());
    boolean isChecked = scope.function().call().error().isPresent();
    boolean isArray = scope.function().returns().length().isPresent();
    boolean isLast = !addsAfterCall() && !statements.has(Phase.TRANSFER_OWNERSHIP);
    CodeBlock variable = CodeBlock.of("$L", result);
    boolean isFollowed =
        scope.leavesPending()
            || !parts.consumed().isEmpty()
            || statements.has(Phase.RETURNED)
            || scope.function().countsByResult();
    if (!isChecked && isLast && !isFollowed && !isNullWithoutLength()) {
      code.addStatement("return $L", methodResult(convert(raw)));
    } else if (isChecked || isArray || isFollowed) {
      // The length of an array may be among what is copied back.
      code.addStatement("$L $L = $L", returned.cast(), result, raw);
      addReturned();
      addErrorCheck();
      addAfterCall();
      addReturn(convert(variable));
    } else {
      code.addStatement("$L $L = $L", returned.type(), result, convert(raw));
      addAfterCall();
      addReturn(variable);
    }
  }

  /** Adds a check of the raw result against the condition that means failure. */
  private void addErrorCheck() {
    scope
        .function()
        .call()
        .error()
        .ifPresent(error -> code.add(new ErrorCheck(parts, error, result).code()));
  }

  /** The raw result; 0 if it is no pointer, but says that the call failed. */
  private CodeBlock resultToRelease() {
    CodeBlock raw = CodeBlock.of("$L", result);
    return scope
        .function()
        .call()
        .error()
        .flatMap(it -> it.markedPointer(scope.returns().type()))
        .map(it -> new ResultTestCode(scope.returns().type(), result).condition(it))
        .map(it -> CodeBlock.of("$L ? 0 : $L", it, raw))
        .orElse(raw);
  }

  private CodeBlock success(ResultTest failure) {
    return new ResultTestCode(scope.returns().type(), result).opposite(failure);
  }

  /** Gives the caller what the call returned beside the result, and returns {@code value}. */
  private void addReturn(CodeBlock value) {
    CodeBlock returnedValue = value;
    boolean transfers = statements.has(Phase.TRANSFER_OWNERSHIP);
    if (transfers && returnsResult() && !value.toString().equals(result)) {
      returnedValue = CodeBlock.of("$L", parts.local("converted"));
      code.addStatement("$L $L = $L", returned.type(), returnedValue, value);
    }
    add(Phase.TRANSFER_OWNERSHIP);
    code.addStatement("return $L", methodResult(returnedValue));
  }

  private boolean returnsResult() {
    return scope.outputForm().map(OutputForm::hasResult).orElse(true);
  }

  /**
   * What the method returns: the function's result, or what it wrote to parameters.
   *
   * @param value the function's result
   */
  private CodeBlock methodResult(CodeBlock value) {
    Optional<OutputForm> form = scope.outputForm();
    if (form.isEmpty()) {
      return value;
    }
    CodeBlock values =
        form.get().outputs().stream()
            .map(it -> it.parameter().map(out -> CodeBlock.of("$L", out.javaName())).orElse(value))
            .collect(CodeBlock.joining(", "));
    return form.get()
        .javaName()
        .map(record -> CodeBlock.of("new $T($L)", scope.types().record(record), values))
        .orElse(values);
  }

  /** The method's result, converted from the raw value. */
  private CodeBlock convert(CodeBlock raw) {
    CodeBlock converted = converted(raw);
    return isNullWithoutLength() ? CodeBlock.of("$L == 0 ? null : $L", raw, converted) : converted;
  }

  private CodeBlock converted(CodeBlock raw) {
    return returned
        .conversion()
        .apply(
            mustNotBeNull()
                ? CodeBlock.of(
                    "$T.requireResult($L, $S)", JavaTypes.ARGUMENTS, raw, scope.function().name())
                : raw);
  }

  /** Whether NULL comes back as null, and the length of anything else has to be computed. */
  private boolean isNullWithoutLength() {
    Result returns = scope.function().returns();
    return returns.length().filter(Length::isComputed).isPresent()
        && returns.nullable()
        && !scope.function().call().throwsForNull();
  }

  /** Whether to check for NULL, which no error condition does. */
  private boolean mustNotBeNull() {
    Result returns = scope.function().returns();
    return returns.type().raw() == CScalar.ADDRESS
        && !returns.nullable()
        && !scope.function().call().throwsForNull();
  }
}
