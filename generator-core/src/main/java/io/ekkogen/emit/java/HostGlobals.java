package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.ekkogen.emit.java.call.GlobalScope;
import io.ekkogen.emit.java.call.JavaLibrary;
import io.ekkogen.emit.java.kind.GlobalKind;
import io.ekkogen.emit.java.kind.JavaKind;
import io.ekkogen.emit.java.signature.JavaKinds;
import io.ekkogen.model.Global;
import java.util.ArrayList;
import java.util.List;

/** Generates the methods by which glue reads and writes exported variables. */
final class HostGlobals {
  private final GlobalScope scope;

  HostGlobals(JavaLibrary java) {
    scope = new GlobalScope(java, true);
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
    return HostGenerator.head(global.getter())
        .returns(kind.types(scope.types()).hostResult())
        .addStatement("return $L", kind.global().hostLoad(scope, variable(global)))
        .build();
  }

  private MethodSpec setter(Global global) {
    JavaKind kind = JavaKinds.of(global.type());
    CodeBlock value = CodeBlock.of("value");
    return HostGenerator.head(global.setter())
        .addParameter(kind.types(scope.types()).hostArgument(), "value")
        .addStatement("$L", kind.global().hostStore(scope, variable(global), value))
        .build();
  }

  private GlobalKind.Variable variable(Global global) {
    return new GlobalKind.Variable(
        global.name(), scope.constant(scope.java().constants().of(global)));
  }
}
