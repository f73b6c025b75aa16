package io.ekkogen.emit.java.callback;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.ExceptionDocs;
import io.ekkogen.emit.java.signature.InterfaceTypes;
import io.ekkogen.emit.java.signature.ParameterDocs;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.SourceFile;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.Callback;
import io.ekkogen.output.GeneratedFile;
import javax.lang.model.element.Modifier;

/** Generates a JNA callback interface. */
public final class CallbackGenerator {
  private static final ClassName JNA_CALLBACK = ClassName.get("com.sun.jna", "Callback");

  private final JavaTypes javaTypes;
  private final Callback callback;
  private final InterfaceTypes types;

  public CallbackGenerator(JavaTypes types, Callback callback) {
    this.javaTypes = types;
    this.callback = callback;
    this.types = new InterfaceTypes(types);
  }

  public GeneratedFile generate() {
    Javadoc javadoc = new Javadoc().code(CPrototype.of(callback));
    callback.doc().ifPresent(javadoc::text);
    ExceptionDocs.of(callback).ifPresent(javadoc::text);
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(callback.javaName())
            .addModifiers(Modifier.PUBLIC)
            .addAnnotation(FunctionalInterface.class)
            .addAnnotation(SourceFile.generated())
            .addSuperinterface(JNA_CALLBACK)
            .addJavadoc(javadoc.build())
            .addMethod(invoke());
    return SourceFile.of(javaTypes, type.build());
  }

  private MethodSpec invoke() {
    Javadoc javadoc = new Javadoc().paragraph("Called by native code.");
    ParameterDocs.document(javadoc, callback);
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("invoke")
            .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
            .addJavadoc(javadoc.build())
            .returns(types.result(callback.returns().type()));
    if (callback.returns().type().isUnsigned()) {
      method.addAnnotation(JavaTypes.UNSIGNED);
    }
    callback.parameters().forEach(parameter -> method.addParameter(types.annotated(parameter)));
    return method.build();
  }
}
