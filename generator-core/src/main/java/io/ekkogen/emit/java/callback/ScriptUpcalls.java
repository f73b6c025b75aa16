package io.ekkogen.emit.java.callback;

import com.palantir.javapoet.MethodSpec;
import io.ekkogen.emit.java.call.ConstantNames;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.kind.JavaKind;
import io.ekkogen.emit.java.signature.JavaKinds;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Callback;
import io.ekkogen.model.Direction;
import io.ekkogen.model.Library;
import io.ekkogen.model.Parameter;

/** Generates the methods through which native code calls functions of scripts. */
final class ScriptUpcalls {
  private ScriptUpcalls() {}

  static MethodSpec method(
      Library library, ConstantNames constants, JavaTypes types, Callback callback) {
    UpcallMethod method = new UpcallMethod(library, constants, types, callback);
    for (Parameter parameter : callback.parameters()) {
      JavaKinds.of(parameter.type()).scriptArgument(method, parameter);
    }
    JavaKind returned = JavaKinds.of(callback.returns().type());
    return method.build(
        JavaTypes.SCRIPT_CALLBACK, returned.scriptResult(method, isPosted(callback)));
  }

  /** Whether native code need not wait: nothing that it passes is written to, or may be gone. */
  private static boolean isPosted(Callback callback) {
    return callback.parameters().stream()
        .allMatch(
            parameter ->
                parameter.direction() == Direction.IN
                    && JavaKinds.of(parameter.type()).isDetached());
  }
}
