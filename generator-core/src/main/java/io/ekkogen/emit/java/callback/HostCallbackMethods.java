package io.ekkogen.emit.java.callback;

import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.HostMethods;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallScope;
import io.ekkogen.emit.java.call.ConstantNames;
import io.ekkogen.emit.java.kind.JavaKind;
import io.ekkogen.emit.java.signature.JavaKinds;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Function;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;
import javax.lang.model.element.Modifier;

/** Generates the host's methods through which glue calls native functions by their addresses. */
public final class HostCallbackMethods {
  private final Library library;
  private final HostMethods host;
  private final JavaTypes types;
  private final ConstantNames constants;

  public HostCallbackMethods(Library library, JavaTypes types, ConstantNames constants) {
    this.library = library;
    host = new HostMethods(library);
    this.types = types;
    this.constants = constants;
  }

  /** The method that calls a native function. */
  public MethodSpec of(Callback callback) {
    Function called = callback.asFunction();
    JavaKind returned = JavaKinds.of(callback.returns().type());
    MethodSpec.Builder method =
        MethodSpec.methodBuilder(host.call(callback.type()))
            .addModifiers(Modifier.PUBLIC)
            .addAnnotation(JavaTypes.SCRIPT_ACCESS)
            .returns(returned.types(types).hostResult(callback.returns()));
    CallBody body =
        new CallBody(new CallScope(library, called, types, constants, CallScope.Place.HOST));
    if (callback.returns().fillsMemory()) {
      String result = body.local(FreeName.of("result", called::hasJavaParameter));
      method.addParameter(JavaTypes.NATIVE_BLOCK, result);
      body.argument("$L.address()", result);
      body.keepAlive(result);
    }
    String address = body.local("address");
    method.addParameter(TypeName.LONG, address);
    body.target("$L.handleAt($L)", constants.callbacks().qualified(callback.type()), address);
    for (Parameter parameter : callback.parameters()) {
      JavaKind argument = JavaKinds.of(parameter.type());
      method.addParameter(
          argument.types(types).hostArgument(parameter.direction()), parameter.javaName());
      argument.hostArgument(body, parameter);
    }
    returned.hostResult(body);
    return method.addCode(body.build()).build();
  }
}
