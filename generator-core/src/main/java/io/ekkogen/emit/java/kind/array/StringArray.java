package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;
import java.util.Optional;

/** Arrays of text, which glue passes as Java has it. */
public final class StringArray extends PointerArray {
  private final Type.CString type;

  public StringArray(Type.CString type) {
    super(false, false);
    this.type = type;
  }

  @Override
  TypeName element(JavaTypes types) {
    return JavaTypes.STRING;
  }

  @Override
  CodeBlock elementType(NativeScope scope) {
    return NativeTypes.text(type.encoding(), scope.encoding(type));
  }

  @Override
  TypeName hostArgument() {
    return ParameterizedTypeName.get(JavaTypes.SCRIPT_ARRAY, JavaTypes.STRING);
  }

  @Override
  TypeName hostResult() {
    return hostArgument();
  }

  @Override
  public void hostArgument(CallBody body, Parameter parameter) {
    passHeld(body, parameter, JavaTypes.STRING);
  }

  @Override
  String prepare(CallBody body, Parameter parameter, CodeBlock made) {
    return SharedArrays.prepareAlone(body, parameter, made);
  }

  @Override
  CodeBlock hostCopied(
      NativeScope scope, CodeBlock address, Optional<CodeBlock> count, String label) {
    return CodeBlock.of("$T.of($L)", JavaTypes.SCRIPT_ARRAY, copied(scope, address, count, label));
  }
}
