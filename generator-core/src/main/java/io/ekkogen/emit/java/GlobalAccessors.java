package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.java.call.GlobalScope;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.kind.GlobalKind;
import io.ekkogen.emit.java.signature.JavaKinds;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.Global;
import io.ekkogen.model.type.Type;
import javax.lang.model.element.Modifier;

/** Generates getters and setters of exported variables. */
final class GlobalAccessors {
  private final JavaLibrary java;
  private final GlobalScope scope;

  GlobalAccessors(JavaLibrary java) {
    this.java = java;
    scope = new GlobalScope(java, false);
  }

  /** The methods of the interface. */
  void declare(TypeSpec.Builder type) {
    for (Global global : java.library().globals()) {
      Javadoc javadoc = new Javadoc().code(CPrototype.of(global));
      global.doc().ifPresent(javadoc::text);
      if (global.type() instanceof Type.CString) {
        javadoc.paragraph("Read only: the text is the library's. May be null.");
      }
      type.addMethod(
          annotate(getter(global), global)
              .addModifiers(Modifier.ABSTRACT)
              .addJavadoc(javadoc.build())
              .build());
      if (!global.readOnly()) {
        type.addMethod(
            setter(global, type(global))
                .addModifiers(Modifier.ABSTRACT)
                .addJavadoc("Sets {@code $L}.", global.name())
                .build());
      }
    }
  }

  /** The methods of the binding. */
  void implement(TypeSpec.Builder type) {
    for (Global global : java.library().globals()) {
      type.addMethod(
          getter(global)
              .addAnnotation(Override.class)
              .addStatement("return $L", kind(global).load(scope, variable(global)))
              .build());
      if (!global.readOnly()) {
        MethodSpec.Builder setter = setter(global, type(global)).addAnnotation(Override.class);
        CodeBlock value = CodeBlock.of("value");
        type.addMethod(
            setter.addStatement("$L", kind(global).store(scope, variable(global), value)).build());
      }
    }
  }

  private MethodSpec.Builder getter(Global global) {
    return MethodSpec.methodBuilder(global.getter())
        .addModifiers(Modifier.PUBLIC)
        .returns(type(global));
  }

  private static MethodSpec.Builder annotate(MethodSpec.Builder method, Global global) {
    return global.type().isUnsigned() ? method.addAnnotation(JavaTypes.UNSIGNED) : method;
  }

  private static MethodSpec.Builder setter(Global global, TypeName type) {
    return MethodSpec.methodBuilder(global.setter())
        .addModifiers(Modifier.PUBLIC)
        .addParameter(type, "value");
  }

  private TypeName type(Global global) {
    return JavaKinds.of(global.type()).types(java.types()).value();
  }

  private GlobalKind.Variable variable(Global global) {
    return new GlobalKind.Variable(global.name(), java.constants().of(global));
  }

  private static GlobalKind kind(Global global) {
    return JavaKinds.of(global.type()).global();
  }
}
