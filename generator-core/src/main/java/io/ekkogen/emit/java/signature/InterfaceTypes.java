package io.ekkogen.emit.java.signature;

import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
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

  /** The type of a parameter. */
  public TypeName parameter(Parameter parameter) {
    return JavaKinds.of(parameter.type()).types(types).argument(parameter.direction());
  }

  /** A parameter with its type and annotations. */
  public ParameterSpec annotated(Parameter parameter) {
    ParameterSpec.Builder spec = ParameterSpec.builder(parameter(parameter), parameter.javaName());
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
