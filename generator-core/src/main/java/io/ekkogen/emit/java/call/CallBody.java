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
  /** Stands for the raw value among the arguments of a result's format. */
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
  private CodeBlock target;

  public CallBody(CallScope scope) {
    this.scope = scope;
    this.target = CodeBlock.of("$L", scope.handle());
    scope.function().parameters().forEach(parameter -> names.add(parameter.javaName()));
  }

  public CallScope scope() {
    return scope;
  }

  /** A name for a local variable that no parameter has. */
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

  /** What is called, where it is not the function's own handle. */
  public void target(String format, Object... values) {
    target = CodeBlock.of(format, values);
  }

  /** A statement before all else, whose variables can be used when the call is over. */
  public void declare(String format, Object... values) {
    declare.add(CodeBlock.of(format, values));
  }

  public void prepare(String format, Object... values) {
    prepare.add(CodeBlock.of(format, values));
  }

  /** A statement after those of {@link #prepare}, for memory that the callee only writes. */
  public void prepareRoom(CodeBlock statement) {
    rooms.add(statement);
  }

  /** The variable that holds the address of what is passed for a parameter. */
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
   * A statement for when the call fails, whichever way: the function reports an error, a callback
   * threw, or what came back cannot be converted. It throws nothing, and does nothing where it did
   * not come to the call.
   */
  public void onError(String format, Object... values) {
    onError.add(CodeBlock.of(format, values));
  }

  /** Whether a call can fail when native code has begun to write to what it was given. */
  public boolean failsLate() {
    return scope.function().call().error().isPresent() || scope.mayCallBack();
  }

  /** A statement after a call that succeeded. */
  public void afterCall(String format, Object... values) {
    afterCall.add(CodeBlock.of(format, values));
  }

  /** A statement after those of {@link #afterCall}, which may load the count that bounds a copy. */
  public void copyBack(String format, Object... values) {
    copyBack.add(CodeBlock.of(format, values));
  }

  /** A statement that gives the caller what it is to close, when nothing can fail any more. */
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

  /** The first that was added for a type of structure. */
  public Optional<CodeBlock> block(Struct struct) {
    return Optional.ofNullable(blocks.get(struct));
  }

  /** A check that an argument is not null. */
  public void requireNonNull(Parameter parameter) {
    requireNonNull(parameter, parameter.javaName());
  }

  /**
   * @param value the variable that holds the argument
   */
  public void requireNonNull(Parameter parameter, String value) {
    prepare("$T.requireNonNull($L, $S)", JavaTypes.ARGUMENTS, value, scope.label(parameter));
  }

  /** A check, once, that a reference is there whose value is asked for before the call. */
  public void requireNonNullReference(Parameter parameter) {
    boolean isReference = parameter.direction().byPointer() && !scope.isHost();
    if (isReference && required.add(parameter.name())) {
      requireNonNull(parameter);
    }
  }

  /** A statement for when the call is over, however it ended. */
  public void cleanup(String format, Object... values) {
    cleanup.add(CodeBlock.of(format, values));
  }

  /** The object's address goes into the call, so the object must outlive it. */
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

  /** As above, with what turns the raw value into the method's result. */
  public void result(CodeBlock type, CodeBlock cast, UnaryOperator<CodeBlock> conversion) {
    resultType = type;
    resultCast = cast;
    this.conversion = conversion;
  }

  /**
   * What closes the result, a handle, when the call fails; the code {@code null} where nothing
   * does.
   */
  public void resultCloser(CodeBlock closer) {
    resultCloser = closer;
  }

  /** The call fills {@code variable}, which the method returns. */
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
    if (scratch != null) {
      body.addStatement("$T $L = $T.enter()", JavaTypes.SCRATCH, scratch, JavaTypes.SCRATCH);
    }
    body.beginControlFlow("try");
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
    if (scratch != null || !cleanup.isEmpty()) {
      body.nextControlFlow("finally");
      if (scratch != null) {
        body.addStatement("$L.leave()", scratch);
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
