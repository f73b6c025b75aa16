package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.Struct;
import io.ekkogen.runtime.layout.CScalar;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * The body of a method that calls native code: prepare the arguments, call, take the results, and
 * clean up. Only the parts that a function needs are written.
 */
public final class CallBody {
  /** A placeholder for the raw value among the arguments of a result's format. */
  public static final Object RAW = new Object();

  private final CallScope scope;
  private final Set<String> names = new HashSet<>();
  private final List<CodeBlock> declare = new ArrayList<>();
  private final List<CodeBlock> prepare = new ArrayList<>();
  private final List<CodeBlock> rooms = new ArrayList<>();
  private final Map<Parameter, String> addresses = new HashMap<>();
  private final List<CodeBlock> arguments = new ArrayList<>();
  private final List<CodeBlock> afterCall = new ArrayList<>();
  private final List<CodeBlock> copyBack = new ArrayList<>();
  private final List<CodeBlock> transferOwnership = new ArrayList<>();
  private final List<CodeBlock> onError = new ArrayList<>();
  private final Set<String> required = new HashSet<>();
  private final List<CodeBlock> cleanup = new ArrayList<>();
  private final Map<Struct, CodeBlock> blocks = new HashMap<>();
  private CodeBlock resultType;
  private CodeBlock resultCast;
  private CodeBlock resultCloser;
  private UnaryOperator<CodeBlock> conversion = UnaryOperator.identity();
  private String resultHolder;
  private String scratch;
  private boolean readsScratchOnError;
  private CodeBlock target;

  public CallBody(CallScope scope) {
    this.scope = scope;
    this.target = CodeBlock.of("$L", scope.handle());
    scope.function().parameters().forEach(parameter -> names.add(parameter.javaName()));
  }

  public CallScope scope() {
    return scope;
  }

  /** A free name for a local variable. */
  public String local(String wish) {
    return FreeName.of(wish, name -> scope.constants().hidesType(name) || !names.add(name));
  }

  /** The variable that holds the scratch memory, which the body then enters and leaves. */
  public String scratch() {
    if (scratch == null) {
      scratch = local("scratch");
    }
    return scratch;
  }

  /** Replaces the function's own handle as the target of the call. */
  public void target(String format, Object... values) {
    target = CodeBlock.of(format, values);
  }

  /** Adds a statement before {@code try}; its variables can be used after the call. */
  public void declare(String format, Object... values) {
    declare.add(CodeBlock.of(format, values));
  }

  public void prepare(String format, Object... values) {
    prepare.add(CodeBlock.of(format, values));
  }

  /** Adds a statement after those of {@link #prepare}, for memory that the callee only writes. */
  public void prepareRoom(CodeBlock statement) {
    rooms.add(statement);
  }

  /** The variable that holds the address passed for a parameter. */
  public String address(Parameter parameter) {
    return addresses.computeIfAbsent(parameter, it -> local(it.javaName() + "Address"));
  }

  public void argument(String format, Object... values) {
    arguments.add(CodeBlock.of(format, values));
  }

  public void firstArgument(String format, Object... values) {
    arguments.add(0, CodeBlock.of(format, values));
  }

  /**
   * Adds a statement for failed calls: the function reports an error, a callback throws, or a
   * result cannot be converted. The statement must not throw, and must do nothing if native code
   * was not called.
   */
  public void onError(String format, Object... values) {
    onError.add(CodeBlock.of(format, values));
  }

  /** Like {@link #onError}, for a statement that reads scratch memory. */
  public void onErrorInScratch(String format, Object... values) {
    onError(format, values);
    readsScratchOnError = true;
  }

  /** Whether a call can fail after native code has written to its arguments. */
  public boolean failsLate() {
    return scope.function().call().error().isPresent() || scope.mayCallBack();
  }

  /** Adds a statement after a successful call. */
  public void afterCall(String format, Object... values) {
    afterCall.add(CodeBlock.of(format, values));
  }

  /**
   * Adds a statement after those of {@link #afterCall}, which may load the count that limits a
   * copy.
   */
  public void copyBack(String format, Object... values) {
    copyBack.add(CodeBlock.of(format, values));
  }

  /**
   * Adds a statement that gives the caller handles to close. It runs when nothing can fail any
   * more.
   */
  public void transferOwnership(String format, Object... values) {
    transferOwnership.add(CodeBlock.of(format, values));
  }

  /**
   * What is passed is a copy of structures: pointers that the function returns may lead into it.
   *
   * @param block the copy's address, and the array
   */
  public void addBlock(Struct struct, CodeBlock block) {
    blocks.putIfAbsent(struct, block);
  }

  /** The first block that was added for a type of structure. */
  public Optional<CodeBlock> block(Struct struct) {
    return Optional.ofNullable(blocks.get(struct));
  }

  /** Adds a check that an argument is not null, unless it may be. */
  public void requireNonNull(Parameter parameter) {
    requireNonNull(parameter, parameter.javaName());
  }

  /**
   * @param value the variable that holds the argument
   */
  public void requireNonNull(Parameter parameter, String value) {
    if (!parameter.nullable()) {
      require(parameter, value);
    }
  }

  private void require(Parameter parameter, String value) {
    prepare("$T.requireNonNull($L, $S)", JavaTypes.ARGUMENTS, value, scope.label(parameter));
  }

  /** Adds a check, at most once, of a reference whose value is read before the call. */
  public void requireNonNullReference(Parameter parameter) {
    boolean isReference = parameter.direction().byPointer() && !scope.isHost();
    if (isReference && required.add(parameter.name())) {
      require(parameter, parameter.javaName());
    }
  }

  /** Adds a statement to {@code finally}. */
  public void cleanup(String format, Object... values) {
    cleanup.add(CodeBlock.of(format, values));
  }

  /** Keeps an object alive until the call ends, because its address is passed. */
  public void keepAlive(String variable) {
    cleanup("$T.reachabilityFence($L)", JavaTypes.REFERENCE, variable);
  }

  /**
   * The call gives a raw value.
   *
   * @param type the type of a variable that holds the method's result
   * @param cast the handle's return type
   * @param format turns the raw value, which is {@link #RAW} among the values, into the method's
   *     result
   */
  public void result(CodeBlock type, CodeBlock cast, String format, Object... values) {
    result(
        type,
        cast,
        raw ->
            CodeBlock.of(format, Arrays.stream(values).map(it -> it == RAW ? raw : it).toArray()));
  }

  /** As above, with a function that converts the raw value. */
  public void result(CodeBlock type, CodeBlock cast, UnaryOperator<CodeBlock> conversion) {
    resultType = type;
    resultCast = cast;
    this.conversion = conversion;
  }

  /**
   * Sets what closes the result, a handle, if the call fails: the code {@code null} if nothing
   * does.
   */
  public void resultCloser(CodeBlock closer) {
    resultCloser = closer;
  }

  /** Makes the method return {@code variable}, which the call fills. */
  public void resultIn(String variable) {
    resultHolder = variable;
  }

  public CodeBlock build() {
    afterCall.addAll(copyBack);
    String failure = local("failure");
    String result = local("result");
    boolean isKept = keepsResult();
    CodeBlock.Builder body = CodeBlock.builder();
    declare.forEach(it -> Statements.add(body, it));
    if (isKept) {
      body.addStatement("long $L = 0", result);
    }
    CodeBlock enter = CodeBlock.of("$1T $2L = $1T.enter()", JavaTypes.SCRATCH, scratch);
    if (scratch != null && !readsScratchOnError) {
      body.beginControlFlow("try ($L)", enter);
    } else {
      if (readsScratchOnError) {
        body.addStatement(enter);
      }
      body.beginControlFlow("try");
    }
    prepare.forEach(it -> Statements.add(body, it));
    rooms.forEach(it -> Statements.add(body, it));
    if (resultCast == null) {
      addVoidCall(body);
    } else if (isKept) {
      addKeptCall(body, result);
    } else {
      addCall(body, result);
    }
    body.nextControlFlow("catch ($T $L)", Throwable.class, failure);
    if (isKept && resultCloser != null) {
      body.addStatement("$T.discard($L, $L)", JavaTypes.NATIVE_HANDLE, result, resultCloser);
    }
    onError.forEach(it -> Statements.add(body, it));
    body.addStatement("throw $L.rethrow($L)", scope.binding(), failure);
    if (isKept && scope.isFreed()) {
      cleanup("$L.releaseResult($L)", scope.release(), result);
    }
    if (readsScratchOnError || !cleanup.isEmpty()) {
      body.nextControlFlow("finally");
      if (readsScratchOnError) {
        body.addStatement("$L.close()", scratch);
      }
      cleanup.forEach(it -> Statements.add(body, it));
    }
    return body.endControlFlow().build();
  }

  /** Whether the raw result is in a variable from before the call until it is released. */
  private boolean keepsResult() {
    boolean isClosed = resultCloser != null && (scope.leavesPending() || !afterCall.isEmpty());
    return scope.isFreed() || isClosed;
  }

  private void addVoidCall(CodeBlock.Builder body) {
    body.addStatement("$L", call());
    afterCall.forEach(it -> Statements.add(body, it));
    transferOwnership.forEach(it -> Statements.add(body, it));
    if (resultHolder != null) {
      body.addStatement("return $L", resultHolder);
    }
  }

  /** A call whose result is to be released, whatever comes after it. */
  private void addKeptCall(CodeBlock.Builder body, String result) {
    body.addStatement("$L = ($L) $L", result, resultCast, call());
    if (scope.leavesPending()) {
      body.addStatement("$L.throwPending()", scope.binding());
    }
    addErrorCheck(body, result);
    afterCall.forEach(it -> Statements.add(body, it));
    addReturn(body, CodeBlock.of("$L", result), false);
  }

  private void addErrorCheck(CodeBlock.Builder body, String result) {
    scope
        .function()
        .call()
        .error()
        .ifPresent(error -> ErrorCheck.add(body, scope.function(), error, result));
  }

  /** Converts a result that has not been, hands over what came with it, and returns it. */
  private void addReturn(CodeBlock.Builder body, CodeBlock variable, boolean isConverted) {
    CodeBlock value = isConverted ? variable : convert(variable);
    boolean isAtOnce = transferOwnership.isEmpty() || value.equals(variable);
    if (isAtOnce) {
      transferOwnership.forEach(it -> Statements.add(body, it));
      body.addStatement("return $L", value);
    } else {
      String converted = local("converted");
      body.addStatement("$L $L = $L", resultType, converted, value);
      transferOwnership.forEach(it -> Statements.add(body, it));
      body.addStatement("return $L", converted);
    }
  }

  private void addCall(CodeBlock.Builder body, String result) {
    CodeBlock raw = CodeBlock.of("($L) $L", resultCast, call());
    boolean isChecked = scope.function().call().error().isPresent();
    boolean isArray = scope.function().returns().length().isPresent();
    if (!isChecked && afterCall.isEmpty() && transferOwnership.isEmpty()) {
      body.addStatement("return $L", convert(raw));
      return;
    }
    // The length of an array may be among what is taken back.
    boolean isConverted = !isChecked && !isArray;
    if (isConverted) {
      body.addStatement("$L $L = $L", resultType, result, convert(raw));
    } else {
      body.addStatement("$L $L = $L", resultCast, result, raw);
    }
    addErrorCheck(body, result);
    afterCall.forEach(it -> Statements.add(body, it));
    addReturn(body, CodeBlock.of("$L", result), isConverted);
  }

  private CodeBlock call() {
    return CodeBlock.of("$L.invokeExact($L)", target, CodeBlock.join(arguments, ", "));
  }

  /** The method's result out of the raw value. */
  private CodeBlock convert(CodeBlock raw) {
    CodeBlock checked =
        mustNotBeNull()
            ? CodeBlock.of(
                "$T.requireResult($L, $S)", JavaTypes.ARGUMENTS, raw, scope.function().name())
            : raw;
    return conversion.apply(checked);
  }

  /** Whether NULL has to be looked for, where no condition of an error does. */
  private boolean mustNotBeNull() {
    Result returns = scope.function().returns();
    return returns.type().raw() == CScalar.ADDRESS
        && !returns.nullable()
        && !scope.function().call().throwsForNull();
  }
}
