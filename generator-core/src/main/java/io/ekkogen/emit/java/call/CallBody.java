package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.java.call.CallStatements.Phase;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Struct;
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
  private final CallStatements statements = new CallStatements();
  private final Map<Parameter, String> addresses = new HashMap<>();
  private final Map<Parameter, String> cells = new HashMap<>();
  private final Map<Parameter, CodeBlock> handles = new HashMap<>();
  private final List<CodeBlock> arguments = new ArrayList<>();
  private final Set<String> required = new HashSet<>();
  private final Map<Struct, CodeBlock> blocks = new HashMap<>();
  private final Map<Parameter, CodeBlock> supplied = new HashMap<>();
  private final List<CodeBlock> resources = new ArrayList<>();
  private final List<String> lives = new ArrayList<>();
  private final List<Parameter> consumed = new ArrayList<>();
  private Optional<String> resultLife = Optional.empty();
  private CallResult result = CallResult.NONE;
  private String scratch;
  private String resultName;
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

  /** Whether the callee gets the copy of an array that is passed for a parameter. */
  public boolean isCopied(Parameter parameter) {
    return !scope.takesBuffer(parameter) && !scope.isHeap(parameter);
  }

  /** A free name for a local variable. */
  public String local(String wish) {
    return FreeName.of(wish, name -> scope.java().constants().hidesType(name) || !names.add(name));
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
    statements.add(Phase.DECLARE, CodeBlock.of(format, values));
  }

  public void prepare(String format, Object... values) {
    statements.add(Phase.PREPARE, CodeBlock.of(format, values));
  }

  /** Adds a statement after those of {@link #prepare}, for memory that the callee only writes. */
  public void prepareRoom(CodeBlock statement) {
    statements.add(Phase.ROOMS, statement);
  }

  /** The variable that holds the address passed for a parameter. */
  public String address(Parameter parameter) {
    return addresses.computeIfAbsent(parameter, it -> local(it.javaName() + "Address"));
  }

  /** The variable that holds the address of the cell for an {@code out} parameter. */
  public String cell(Parameter parameter) {
    return cells.computeIfAbsent(parameter, it -> local(it.javaName() + "Cell"));
  }

  /** Sets the address of a parameter's handle as long as it is open, also after a failed call. */
  public void handleAddress(Parameter parameter, CodeBlock address) {
    handles.put(parameter, address);
  }

  /** The address of a parameter's handle after a failed call; 0 if there is none. */
  CodeBlock handleAddress(Parameter parameter) {
    return handles.get(parameter);
  }

  public void argument(String format, Object... values) {
    arguments.add(CodeBlock.of(format, values));
  }

  /**
   * Begins the life of callbacks before the call.
   *
   * @param begin the method, which takes the binding and the arguments
   * @return the variable
   */
  String life(TypeName type, CodeBlock begin, List<CodeBlock> arguments) {
    return life(
        type, CodeBlock.of("$L($L, $L)", begin, scope.binding(), CodeBlock.join(arguments, ", ")));
  }

  /**
   * Begins the life of callbacks before the call.
   *
   * @return the variable
   */
  String life(TypeName type, CodeBlock begin) {
    String life = local("life");
    lives.add(life);
    resources.add(CodeBlock.of("$T $L = $L", type, life, begin));
    return life;
  }

  /** Sets the life of callbacks that lasts until the result is closed. */
  void resultLife(String life) {
    resultLife = Optional.of(life);
  }

  /** The result, a new handle, which the life of callbacks may depend on. */
  public CodeBlock resultHandle(CodeBlock made) {
    return resultLife.map(it -> CodeBlock.of("$L.until($L)", it, made)).orElse(made);
  }

  /** Sets the argument for a parameter: one that no caller supplies, or whose life supplies it. */
  void supply(Parameter parameter, CodeBlock argument) {
    supplied.put(parameter, argument);
  }

  /** What is passed for a callback instead of its usual address; empty for that. */
  public Optional<CodeBlock> suppliedAddress(Parameter callback) {
    return Optional.ofNullable(supplied.get(callback));
  }

  /** Passes an argument that no caller supplies. */
  public void supplied(Parameter parameter) {
    argument("$L", supplied.getOrDefault(parameter, CodeBlock.of("0L")));
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
    statements.add(Phase.ON_ERROR, CodeBlock.of(format, values));
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

  /** Adds a statement that releases the result, after everything else. */
  void releaseResult(CodeBlock statement) {
    statements.add(Phase.RELEASE, statement);
  }

  /** Adds a statement after a successful call. */
  public void afterCall(String format, Object... values) {
    statements.add(Phase.AFTER_CALL, CodeBlock.of(format, values));
  }

  /**
   * Adds a statement after those of {@link #afterCall}, which may load the count that limits a
   * copy.
   */
  public void copyBack(String format, Object... values) {
    statements.add(Phase.COPY_BACK, CodeBlock.of(format, values));
  }

  /**
   * Adds a statement that gives the caller handles to close. It runs when nothing can fail any
   * more.
   */
  public void transferOwnership(String format, Object... values) {
    statements.add(Phase.TRANSFER_OWNERSHIP, CodeBlock.of(format, values));
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

  /**
   * Adds a check that the count of an array, if it has one, is not greater than its length.
   *
   * @param array the variable that has the array
   * @param length the member with its length
   */
  public void checkCount(Parameter parameter, String array, String length) {
    Optional<Length> count = parameter.length().filter(Length::isPassed);
    if (count.isPresent()) {
      count.get().parameters().forEach(this::requireNonNullReference);
      prepare(
          "$T.checkCount($L, $L, $S, $S)",
          JavaTypes.ARGUMENTS,
          scope.length(count.get()),
          Statements.orNone(parameter, array, CodeBlock.of("$L.$L", array, length), "-1"),
          scope.label(parameter),
          count.get().label());
    }
  }

  /** Passes an address, as an object where memory of Java's heap may take its place. */
  public void addressArgument(Parameter parameter, CodeBlock address) {
    if (scope.isHeap(parameter)) {
      argument("($T) $L", Object.class, address);
    } else {
      argument("$L", address);
    }
  }

  private void require(Parameter parameter, String value) {
    prepare("$T.requireNonNull($L, $S)", JavaTypes.ARGUMENTS, value, scope.label(parameter));
  }

  /** Adds a check, at most once, of a reference whose value is read before the call. */
  public void requireNonNullReference(Parameter parameter) {
    boolean isReference =
        parameter.direction().byPointer() && !scope.isHost() && !scope.isOutput(parameter);
    if (isReference && required.add(parameter.name())) {
      require(parameter, parameter.javaName());
    }
  }

  /**
   * Passes the address of a block of memory that glue passes, which is kept until the call ends.
   */
  public void blockArgument(Parameter parameter) {
    if (parameter.nullable() && parameter.direction() != Direction.IN) {
      nullableBlockArgument(parameter);
    } else {
      argument("$L.address()", parameter.javaName());
      keepAlive(parameter.javaName());
    }
  }

  /** Like {@link #blockArgument}, for a block that may be missing. */
  public void nullableBlockArgument(Parameter parameter) {
    addressArgument(
        parameter,
        CodeBlock.of("$T.addressOf($L)", JavaTypes.SCRIPT_ARGUMENTS, parameter.javaName()));
    keepAlive(parameter.javaName());
  }

  /** Adds a statement to {@code finally}. */
  public void cleanup(String format, Object... values) {
    statements.add(Phase.CLEANUP, CodeBlock.of(format, values));
  }

  /** Keeps an object alive until the call ends, because its address is passed. */
  public void keepAlive(String variable) {
    cleanup("$T.reachabilityFence($L)", JavaTypes.REFERENCE, variable);
  }

  /**
   * Makes the converted result of the call the result of the method.
   *
   * @param type the type of a variable for the method's result
   * @param cast the handle's return type
   * @param format converts the raw value, which is {@link #RAW} among the values
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
    result = new CallResult(type, cast, conversion, result.discard(), Optional.empty());
  }

  /** Sets the statement that closes the result, a handle, if the call fails. */
  public void resultDiscard(UnaryOperator<CodeBlock> discard) {
    result = result.discardedBy(discard);
  }

  /** Marks the handle of a parameter as closed once the function has been called. */
  public void consumes(Parameter parameter) {
    consumed.add(parameter);
  }

  List<Parameter> consumed() {
    return consumed;
  }

  /** Makes the method return {@code variable}, which the call fills. */
  public void resultIn(String variable) {
    result = CallResult.in(variable);
  }

  CallResult result() {
    return result;
  }

  /** The variable that holds the raw result. */
  String resultName() {
    if (resultName == null) {
      resultName = local("result");
    }
    return resultName;
  }

  /** What {@code try} closes, beside scratch memory. */
  List<CodeBlock> resources() {
    return resources;
  }

  /** The variables that are lives of callbacks. */
  List<String> lives() {
    return lives;
  }

  Optional<String> usedScratch() {
    return Optional.ofNullable(scratch);
  }

  boolean readsScratchOnError() {
    return readsScratchOnError;
  }

  CallStatements statements() {
    return statements;
  }

  CodeBlock call() {
    return CodeBlock.of("$L.invokeExact($L)", target, CodeBlock.join(arguments, ", "));
  }

  public CodeBlock build() {
    return new CallWriter(this).write();
  }
}
