package io.ekkogen.emit.java.signature;

import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.kind.InputBuffer;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Function;
import io.ekkogen.model.OutputForm;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;

/** The Java types of the typed interface. */
public final class InterfaceTypes {
  private final JavaTypes types;

  public InterfaceTypes(JavaTypes types) {
    this.types = types;
  }

  /** The type of a result. */
  public TypeName result(Type type) {
    return JavaKinds.of(type).types(types).result();
  }

  /** The type of a value that the overload without {@code out} parameters returns. */
  public TypeName output(Function function, OutputForm.Output output) {
    return output
        .parameter()
        .map(it -> JavaKinds.of(it).types(types).value())
        .orElseGet(() -> result(function.returns().type()));
  }

  /** The type of all that this overload returns. */
  public TypeName outputs(Function function, OutputForm form) {
    return form.javaName()
        .<TypeName>map(types::record)
        .orElseGet(() -> output(function, form.outputs().get(0)));
  }

  /** The type of a parameter. */
  public TypeName parameter(Parameter parameter) {
    return JavaKinds.of(parameter).types(types).argument(parameter.direction());
  }

  /** The type of a parameter of the overload that takes buffers. */
  public TypeName orBuffer(Parameter parameter) {
    return parameter.isInputMemory() ? InputBuffer.type(parameter) : parameter(parameter);
  }

  /** A parameter with its type and annotations. */
  public ParameterSpec annotated(Parameter parameter) {
    return annotated(parameter, parameter(parameter));
  }

  /** A parameter of the given type, with annotations. */
  public static ParameterSpec annotated(Parameter parameter, TypeName type) {
    ParameterSpec.Builder spec = ParameterSpec.builder(type, parameter.javaName());
    if (parameter.type().isUnsigned()) {
      spec.addAnnotation(JavaTypes.UNSIGNED);
    }
    return spec.build();
  }

  /** The result of a background call. */
  public TypeName future(Type type) {
    return ParameterizedTypeName.get(JavaTypes.NATIVE_FUTURE, result(type).box());
  }
}
