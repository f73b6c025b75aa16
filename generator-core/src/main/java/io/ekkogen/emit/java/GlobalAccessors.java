package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.call.NativeScope;
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
  private static final CodeBlock VALUE = CodeBlock.of("value");

  private final JavaLibrary java;

  GlobalAccessors(JavaLibrary java) {
    this.java = java;
  }

  /**
   * The names that an accessor can use.
   *
   * @param isHost whether the host contains it
   */
  private record Scope(JavaLibrary java, boolean isHost) implements NativeScope {
    @Override
    public String constant(String name) {
      return isHost ? java.bindingConstant(name) : name;
    }

    GlobalKind.Variable variable(Global global) {
      return new GlobalKind.Variable(global.name(), constant(java.constants().of(global)));
    }
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
    Scope scope = new Scope(java, false);
    for (Global global : java.library().globals()) {
      type.addMethod(
          getter(global)
              .addAnnotation(Override.class)
              .addStatement("return $L", kind(global).load(scope, scope.variable(global)))
              .build());
      if (!global.readOnly()) {
        MethodSpec.Builder setter = setter(global, type(global)).addAnnotation(Override.class);
        type.addMethod(
            setter
                .addStatement("$L", kind(global).store(scope, scope.variable(global), VALUE))
                .build());
      }
    }
  }

  /** The methods of the host, by which glue reads and writes variables. */
  void implementForGlue(TypeSpec.Builder type) {
    Scope scope = new Scope(java, true);
    for (Global global : java.library().globals()) {
      GlobalKind kind = kind(global);
      type.addMethod(
          HostGenerator.head(global.getter())
              .returns(kind.types(java.types()).hostResult())
              .addStatement("return $L", kind.hostLoad(scope, scope.variable(global)))
              .build());
      if (!global.readOnly()) {
        type.addMethod(
            HostGenerator.head(global.setter())
                .addParameter(kind.types(java.types()).hostArgument(), "value")
                .addStatement("$L", kind.hostStore(scope, scope.variable(global), VALUE))
                .build());
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
    return kind(global).types(java.types()).value();
  }

  private static GlobalKind kind(Global global) {
    return (GlobalKind) JavaKinds.of(global.type());
  }
}
