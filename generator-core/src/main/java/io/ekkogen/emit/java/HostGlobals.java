package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.ekkogen.emit.java.call.ConstantNames;
import io.ekkogen.emit.java.call.GlobalScope;
import io.ekkogen.emit.java.kind.GlobalKind;
import io.ekkogen.emit.java.kind.JavaKind;
import io.ekkogen.emit.java.signature.JavaKinds;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Global;
import io.ekkogen.model.Library;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** Generates the methods by which glue reads and writes exported variables. */
final class HostGlobals {
  private final JavaTypes types;
  private final GlobalScope scope;

  HostGlobals(Library library, JavaTypes types, ConstantNames constants) {
    this.types = types;
    this.scope = new GlobalScope(library, types, constants, true);
  }

  /** The getter and, if the variable is writable, the setter. */
  List<MethodSpec> accessors(Global global) {
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(getter(global));
    if (!global.readOnly()) {
      methods.add(setter(global));
    }
    return methods;
  }

  private MethodSpec getter(Global global) {
    JavaKind kind = JavaKinds.of(global.type());
    return start(global.getter())
        .returns(kind.types(types).hostResult())
        .addStatement("return $L", kind.global().hostLoad(scope, variable(global)))
        .build();
  }

  private MethodSpec setter(Global global) {
    JavaKind kind = JavaKinds.of(global.type());
    CodeBlock value = CodeBlock.of("value");
    return start(global.setter())
        .addParameter(kind.types(types).hostArgument(), "value")
        .addStatement("$L", kind.global().hostStore(scope, variable(global), value))
        .build();
  }

  private GlobalKind.Variable variable(Global global) {
    return new GlobalKind.Variable(global.name(), scope.constant(scope.constants().of(global)));
  }

  private static MethodSpec.Builder start(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .addAnnotation(JavaTypes.SCRIPT_ACCESS);
  }
}
