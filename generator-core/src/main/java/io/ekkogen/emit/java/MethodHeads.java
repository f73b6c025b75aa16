package io.ekkogen.emit.java;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.VariadicCalls;
import io.ekkogen.emit.java.signature.InterfaceTypes;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Function;
import io.ekkogen.model.OutputForm;
import io.ekkogen.model.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Generates the names, results and parameters of a function's methods, without modifiers. */
final class MethodHeads {
  private final InterfaceTypes types;
  private final boolean isDeclared;

  /**
   * @param isDeclared whether the methods are those of the interface, which have annotations
   */
  MethodHeads(JavaTypes types, boolean isDeclared) {
    this.types = new InterfaceTypes(types);
    this.isDeclared = isDeclared;
  }

  MethodSpec.Builder of(Function function) {
    TypeName result = types.result(function.returns().type());
    MethodSpec.Builder head = head(function.javaName(), result, function.parameters());
    return addVariadic(annotated(head, function), function);
  }

  /** The overload that takes what native code only reads in buffers. */
  MethodSpec.Builder buffers(Function function) {
    TypeName result = types.result(function.returns().type());
    MethodSpec.Builder head = MethodSpec.methodBuilder(function.javaName()).returns(result);
    function.parameters().forEach(it -> head.addParameter(spec(it, types.orBuffer(it))));
    return addVariadic(annotated(head, function), function);
  }

  /** The overload without the parameters that count elements. */
  MethodSpec.Builder shortForm(Function function) {
    List<Parameter> parameters = new ArrayList<>(function.parameters());
    parameters.removeAll(function.counts());
    TypeName result = types.result(function.returns().type());
    return annotated(head(function.javaName(), result, parameters), function);
  }

  /**
   * The overload that returns {@code out} parameters.
   *
   * @param leftOut what it omits beside these
   */
  MethodSpec.Builder outputs(Function function, OutputForm form, List<Parameter> leftOut) {
    List<Parameter> parameters = new ArrayList<>(function.parameters());
    parameters.removeIf(it -> form.omits(it) || leftOut.contains(it));
    MethodSpec.Builder head = head(function.javaName(), types.outputs(function, form), parameters);
    boolean isUnsigned = form.single().filter(it -> it.type(function).isUnsigned()).isPresent();
    return isDeclared && isUnsigned ? head.addAnnotation(JavaTypes.UNSIGNED) : head;
  }

  /** The form for background calls. */
  MethodSpec.Builder async(Function function, String name) {
    TypeName result = types.future(function.returns().type());
    return addVariadic(head(name, result, function.parameters()), function);
  }

  private MethodSpec.Builder head(String name, TypeName result, List<Parameter> parameters) {
    MethodSpec.Builder head = MethodSpec.methodBuilder(name).returns(result);
    parameters.forEach(it -> head.addParameter(spec(it, types.parameter(it))));
    return head;
  }

  private ParameterSpec spec(Parameter parameter, TypeName type) {
    return isDeclared
        ? InterfaceTypes.annotated(parameter, type)
        : ParameterSpec.builder(type, parameter.javaName()).build();
  }

  private MethodSpec.Builder annotated(MethodSpec.Builder head, Function function) {
    return isDeclared && function.returns().type().isUnsigned()
        ? head.addAnnotation(JavaTypes.UNSIGNED)
        : head;
  }

  private static MethodSpec.Builder addVariadic(MethodSpec.Builder head, Function function) {
    return function.call().variadic()
        ? head.addParameter(ArrayTypeName.of(Object.class), VariadicCalls.parameterName(function))
            .varargs()
        : head;
  }
}
