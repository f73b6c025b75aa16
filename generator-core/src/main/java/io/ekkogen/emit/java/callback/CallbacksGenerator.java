package io.ekkogen.emit.java.callback;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallScope;
import io.ekkogen.emit.java.call.CallbackNames;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.kind.JavaKind;
import io.ekkogen.emit.java.naming.GeneratedClass;
import io.ekkogen.emit.java.signature.InterfaceTypes;
import io.ekkogen.emit.java.signature.JavaKinds;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.SourceFile;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import io.ekkogen.output.GeneratedFile;
import javax.lang.model.element.Modifier;

/**
 * Generates the class that carries callbacks between Java and native code: for each kind a method
 * that native code calls, and a class for functions of native code that Java calls.
 */
public final class CallbacksGenerator {
  private final JavaLibrary java;
  private final Library library;
  private final JavaTypes types;
  private final CallbackNames names;

  public CallbacksGenerator(JavaLibrary java) {
    this.java = java;
    library = java.library();
    types = java.types();
    names = java.constants().callbacks();
  }

  public GeneratedFile generate() {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(java.name(GeneratedClass.CALLBACKS))
            .addModifiers(Modifier.FINAL)
            .addAnnotation(SourceFile.generated())
            .addJavadoc(
                new Javadoc()
                    .paragraph(
                        "How callbacks of {@link %s} travel between Java and native code. Not API."
                            .formatted(library.javaName()))
                    .signatures()
                    .build());
    type.addField(CallbackConstants.lookup());
    for (Callback callback : library.callbacks()) {
      type.addField(
          CallbackConstants.of(
              callback,
              types.own(callback.javaName()),
              names,
              CodeBlock.of("$T::new", functionClass(callback))));
    }
    library
        .destroyNotifies()
        .forEach(notify -> type.addField(CallbackConstants.destroyNotify(notify, names)));
    if (library.hasVariadicFunctions()) {
      type.addField(CallbackConstants.kinds(library.callbacks(), types, names));
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (Callback callback : library.callbacks()) {
      type.addMethod(upcall(callback));
    }
    library.callbacks().forEach(callback -> type.addType(function(callback)));
    return SourceFile.of(types, type.build());
  }

  private MethodSpec upcall(Callback callback) {
    UpcallMethod method = new UpcallMethod(java, callback);
    for (Parameter parameter : callback.parameters()) {
      JavaKinds.of(parameter).upcallArgument(method, parameter);
    }
    CodeBlock call = CodeBlock.of("$L.callback().invoke($L)", method.stub(), method.arguments());
    JavaKind returned = JavaKinds.of(callback.returns().type());
    return method.build(types.own(callback.javaName()), returned.upcallResult(method, call));
  }

  private ClassName functionClass(Callback callback) {
    return types.own(GeneratedClass.CALLBACKS).nestedClass(callback.javaName() + "Function");
  }

  /** A function of native code. */
  private TypeSpec function(Callback callback) {
    CallBody body =
        new CallBody(new CallScope(java, callback.asFunction(), CallScope.Place.FUNCTION));
    InterfaceTypes interfaceTypes = new InterfaceTypes(types);
    MethodSpec.Builder invoke =
        MethodSpec.methodBuilder("invoke")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(interfaceTypes.result(callback.returns().type()));
    for (Parameter parameter : callback.cParameters()) {
      if (parameter.isSupplied()) {
        body.supplied(parameter);
      } else {
        invoke.addParameter(interfaceTypes.parameter(parameter), parameter.javaName());
        JavaKinds.of(parameter).argument(body, parameter);
      }
    }
    JavaKinds.of(callback.returns().type()).result(body);
    return TypeSpec.classBuilder(functionClass(callback))
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc("{@link $L} of native code.", callback.javaName())
        .superclass(JavaTypes.NATIVE_CALLBACK)
        .addSuperinterface(types.own(callback.javaName()))
        .addMethod(
            MethodSpec.constructorBuilder()
                .addParameter(TypeName.LONG, "address")
                .addStatement("super($L, address)", names.qualified(callback.type()))
                .build())
        .addMethod(invoke.addCode(body.build()).build())
        .build();
  }
}
