package io.ekkogen.emit.java.call;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.source.JavaText;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.Function;
import io.ekkogen.model.OutputForm;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.Release;
import io.ekkogen.model.Result;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.List;
import java.util.Optional;

/** The names that the body of a method can use. */
public record CallScope(JavaLibrary java, Function function, Place place, Form form)
    implements NativeScope.OfCall {

  /** The class that contains the method. */
  public enum Place {
    BINDING,
    HOST,
    /** In an object that is a function of native code. */
    FUNCTION
  }

  /** What the method takes and returns. */
  public enum Form {
    STANDARD,
    /** Takes buffers for {@link Parameter#isInputMemory}. */
    BUFFERS,
    /** Returns {@code out} parameters. */
    OUTPUTS
  }

  public CallScope(JavaLibrary java, Function function, Place place) {
    this(java, function, place, Form.STANDARD);
  }

  /** Whether the method is one that glue calls. */
  public boolean isHost() {
    return place == Place.HOST;
  }

  /** Whether memory of Java's heap may be passed for a parameter. */
  public boolean isHeap(Parameter parameter) {
    return function.heapParameters().contains(parameter);
  }

  /** Whether a parameter is passed a buffer. */
  public boolean takesBuffer(Parameter parameter) {
    return form == Form.BUFFERS && parameter.isInputMemory();
  }

  /** Whether the method omits a parameter, and has it as a variable after the call. */
  public boolean isOutput(Parameter parameter) {
    return outputForm().filter(it -> it.omits(parameter)).isPresent();
  }

  /** What the method returns beside, or instead of, the function's result. */
  public Optional<OutputForm> outputForm() {
    return form == Form.OUTPUTS ? function.outputForm() : Optional.empty();
  }

  /** How messages name a parameter: {@code distance: p1}. */
  public String label(Parameter parameter) {
    return function.name() + ": " + parameter.name();
  }

  /** The handle of the function itself. */
  public String handle() {
    if (place == Place.FUNCTION) {
      return function.hasJavaParameter("handle") ? "this.handle" : "handle";
    }
    String name = java.constants().of(function);
    return name == null ? "" : constant(name);
  }

  /** The handle of another function. */
  String handle(Function other) {
    return constant(java.constants().of(other));
  }

  /** The binding. */
  public String binding() {
    return place == Place.BINDING ? "LIBRARY" : java.bindingConstant("LIBRARY");
  }

  /** Before the call, or after it. */
  @Override
  public CodeBlock count(Parameter parameter) {
    ScalarType type = (ScalarType) parameter.type();
    String name = parameter.javaName();
    if (!parameter.direction().byPointer() || isOutput(parameter)) {
      return isHost()
          ? CodeBlock.of("$L", name)
          : ScalarCode.widened(type, CodeBlock.of("$L", name));
    }
    return isHost()
        ? CodeBlock.of(
            "$T.load($L.address(), $L)", JavaTypes.NATIVE_SCALARS, name, ScalarCode.width(type))
        : ScalarCode.widened(type, CodeBlock.of("$L.getValue()", name));
  }

  @Override
  public CodeBlock call(Function called, List<Parameter> arguments) {
    CodeBlock passed =
        arguments.stream()
            .map(it -> CodeBlock.of("$L", it.javaName()))
            .collect(CodeBlock.joining(", "));
    CodeBlock call = CodeBlock.of("$L($L)", method(called), passed);
    ScalarType type = (ScalarType) called.returns().type();
    if (!isHost()) {
      return ScalarCode.widened(type, call);
    }
    // Glue gets an unsigned int as a double.
    return type == ScalarType.UINT ? CodeBlock.of("(long) $L", call) : call;
  }

  private CodeBlock method(Function called) {
    String method = JavaText.ownMethod(called.javaName());
    // A superclass does not have the methods of the classes after it.
    return java.constants().isSplit()
        ? CodeBlock.of("(($T) this).$L", types().own(ownClass()), method)
        : CodeBlock.of("$L", method);
  }

  private GeneratedClass ownClass() {
    return isHost() ? GeneratedClass.HOST : GeneratedClass.BINDING;
  }

  @Override
  public String owner() {
    return function.name();
  }

  @Override
  public Result returns() {
    return function.returns();
  }

  /** The release function of a handle; the code {@code null} if it is not owned. */
  public CodeBlock closer(Type.Handle handle, boolean owned) {
    return owned ? release(java.constants().closer(handle)) : CodeBlock.of("null");
  }

  /** The function that adds a reference to what a handle points at. */
  public String reference(Type.Handle handle) {
    return handle(java.constants().reference(handle));
  }

  /** The release function of the result; the code {@code null} if there is none. */
  public CodeBlock release() {
    return returns().free().map(this::release).orElse(CodeBlock.of("null"));
  }

  /** A release function. */
  CodeBlock release(Release release) {
    if (release.function().isEmpty()) {
      return CodeBlock.of("$T.C", JavaTypes.NATIVE_RELEASE);
    }
    Function export = release.function().get();
    return release.isPlain()
        ? CodeBlock.of("$L", constant(java.constants().release(export)))
        : CodeBlock.of(
            "$T.of($L, $L)",
            JavaTypes.NATIVE_RELEASE,
            handle(export),
            release.arguments().stream()
                .map(this::releaseArgument)
                .collect(CodeBlock.joining(", ")));
  }

  private CodeBlock releaseArgument(Release.Argument argument) {
    if (argument instanceof Release.Passed passed) {
      return passed(function.parameter(passed.name()));
    }
    return argument instanceof Release.Number number
        ? CodeBlock.of("$L", number.value())
        : CodeBlock.of("$T.ADDRESS", JavaTypes.NATIVE_RELEASE);
  }

  private CodeBlock passed(Parameter parameter) {
    return parameter.type().asHandle().isPresent()
        ? CodeBlock.of("$T.address($L)", JavaTypes.NATIVE_HANDLE, parameter.javaName())
        : count(parameter);
  }

  /** Whether the result is released when it has been copied. */
  public boolean isFreed() {
    return returns().free().isPresent();
  }

  /** Whether the function may call back. */
  boolean mayCallBack() {
    return java.library().callsBack() && !function.call().critical();
  }

  /** Whether the exception of a callback stays pending, so that something can be done first. */
  boolean leavesPending() {
    return mayCallBack() && function.leavesPending();
  }

  /** Qualifies constants of other classes, and those that a parameter hides. */
  @Override
  public String constant(String name) {
    ConstantNames constants = java.constants();
    boolean isElsewhere = !name.equals(constants.of(function)) && constants.isSplit();
    return place != Place.BINDING || isElsewhere || function.hasJavaParameter(name)
        ? java.bindingConstant(name)
        : name;
  }
}
