package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Function;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import javax.lang.model.element.Modifier;

/** A method that native code calls, as what marshals its arguments and its result makes it. */
public final class UpcallMethod implements NativeScope.OfCall {
  private final JavaLibrary java;
  private final Callback callback;
  private final List<CodeBlock> before = new ArrayList<>();
  private final List<CodeBlock> arguments = new ArrayList<>();
  private final List<CodeBlock> after = new ArrayList<>();

  public UpcallMethod(JavaLibrary java, Callback callback) {
    this.java = java;
    this.callback = callback;
  }

  @Override
  public JavaLibrary java() {
    return java;
  }

  @Override
  public String constant(String name) {
    return java.bindingConstant(name);
  }

  @Override
  public CodeBlock call(Function function, List<Parameter> arguments) {
    throw new IllegalStateException("the length of a callback's array calls nothing");
  }

  @Override
  public String owner() {
    return callback.name();
  }

  @Override
  public Result returns() {
    return callback.returns();
  }

  /** A name that differs from all parameters and generated types. */
  public String local(String wish) {
    return FreeName.of(
        wish,
        name ->
            java.constants().hidesType(name)
                || callback.cParameters().stream().anyMatch(it -> it.javaName().equals(name)));
  }

  /** The parameter that has the object to call. */
  public String stub() {
    return local("stub");
  }

  /** How messages name a parameter: {@code Rename: names}. */
  public String label(Parameter parameter) {
    return callback.name() + ": " + parameter.name();
  }

  /** How messages name the result. */
  public String resultLabel() {
    return callback.name() + ": result";
  }

  /** An address that native code is given, which is not to be 0 where the mapping says so. */
  public CodeBlock required(CodeBlock address) {
    return callback.returns().nullable()
        ? address
        : CodeBlock.of("$L.required($L)", stub(), address);
  }

  /** The number of elements of an array that native code passes, or the size of a buffer. */
  public CodeBlock length(Parameter array) {
    return length(array.length().orElseThrow());
  }

  @Override
  public CodeBlock count(Parameter parameter) {
    ScalarType type = (ScalarType) parameter.type();
    return parameter.direction() == Direction.IN
        ? ScalarCode.widened(type, CodeBlock.of("$L", parameter.javaName()))
        : CodeBlock.of(
            "$T.count($L, $L)",
            JavaTypes.CALLBACK_ARGUMENTS,
            parameter.javaName(),
            ScalarCode.width(type));
  }

  /**
   * The address of what the callback is to fill, of which nothing may be read.
   *
   * @param size in bytes, or the type that has a width of the platform's
   */
  public CodeBlock cleared(Parameter parameter, CodeBlock size) {
    return CodeBlock.of(
        "$T.cleared($L, $L)", JavaTypes.CALLBACK_ARGUMENTS, parameter.javaName(), size);
  }

  /** A statement before the call. */
  public void before(String format, Object... values) {
    before.add(CodeBlock.of(format, values));
  }

  public void argument(String format, Object... values) {
    arguments.add(CodeBlock.of(format, values));
  }

  public void argument(CodeBlock value) {
    arguments.add(value);
  }

  /** A statement after the call. */
  public void after(String format, Object... values) {
    after.add(CodeBlock.of(format, values));
  }

  /**
   * The call's statements: it, those after it, and what passes its result on, which is a statement
   * of its own only where something comes between.
   *
   * @param name of a variable for the result
   * @param passOn makes a statement of the result
   */
  public List<CodeBlock> passOn(
      String name, TypeName type, CodeBlock call, UnaryOperator<CodeBlock> passOn) {
    return after.isEmpty() ? List.of(passOn.apply(call)) : passOnLater(name, type, call, passOn);
  }

  /** As above, where the result always has a variable. */
  public List<CodeBlock> passOnLater(
      String name, TypeName type, CodeBlock call, UnaryOperator<CodeBlock> passOn) {
    List<CodeBlock> statements = new ArrayList<>();
    String result = local(name);
    statements.add(CodeBlock.of("$T $L = $L", type, result, call));
    statements.addAll(after);
    statements.add(passOn.apply(CodeBlock.of("$L", result)));
    return statements;
  }

  /** The call, and what comes after it. */
  public List<CodeBlock> andAfter(CodeBlock call) {
    List<CodeBlock> statements = new ArrayList<>(List.of(call));
    statements.addAll(after);
    return statements;
  }

  /** The arguments of the call, with commas between them. */
  public CodeBlock arguments() {
    return CodeBlock.join(arguments, ", ");
  }

  /**
   * The method.
   *
   * @param target the type of the object to call
   * @param call statements that call it and give the result; what comes {@link #after} is theirs
   */
  public MethodSpec build(TypeName target, List<CodeBlock> call) {
    Type returned = callback.returns().type();
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(java.constants().callbacks().upcall(callback))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
            .addParameter(ParameterizedTypeName.get(JavaTypes.CALLBACK_STUB, target), stub());
    if (callback.returns().fillsMemory()) {
      method.addParameter(TypeName.LONG, local("result"));
    } else {
      method.returns(TypeName.get(returned.raw().carrier()));
    }
    for (Parameter parameter : callback.cParameters()) {
      method.addParameter(TypeName.get(parameter.raw().carrier()), parameter.javaName());
    }
    before.forEach(method::addStatement);
    call.forEach(method::addStatement);
    return method.build();
  }
}
