package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallLengths;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.Type;

/** Pointers to text that the callee stores, {@code char **}. */
public final class GivenTextKind extends GivenKind {
  private final Type.CString type;

  public GivenTextKind(Type.CString type) {
    this.type = type;
  }

  @Override
  protected TypeName value(JavaTypes types) {
    return JavaTypes.STRING;
  }

  @Override
  protected TypeName hostValue(JavaTypes types) {
    return JavaTypes.STRING;
  }

  @Override
  protected TypeName holder(JavaTypes types) {
    return JavaTypes.STRING_BY_REFERENCE;
  }

  @Override
  CodeBlock passed(CallBody body, Parameter parameter, CodeBlock value) {
    String passed = body.local(parameter.javaName() + "Passed");
    body.prepare(
        "long $L = $T.copyIn($L, $L, $L, $S)",
        passed,
        JavaTypes.NATIVE_STRINGS,
        body.scratch(),
        value,
        body.scope().encoding(type),
        body.scope().label(parameter));
    return CodeBlock.of("$L", passed);
  }

  /** The length of the text may be in another parameter. */
  @Override
  protected CodeBlock copied(CallBody body, Parameter parameter, CodeBlock address) {
    CodeBlock encoding = body.scope().encoding(type);
    if (parameter.length().isEmpty()) {
      return CodeBlock.of("$T.copy($L, $L)", JavaTypes.NATIVE_STRINGS, address, encoding);
    }
    Length length = parameter.length().get();
    CodeBlock copy =
        CodeBlock.of(
            "$T.copyUnits($L, $L, $L, $S)",
            JavaTypes.NATIVE_STRINGS,
            address,
            CallLengths.afterCall(body, length),
            encoding,
            body.scope().label(parameter));
    return counted(body, length, address, copy);
  }

  @Override
  protected CodeBlock hostCopied(CallBody body, Parameter parameter, CodeBlock address) {
    return copied(body, parameter, address);
  }

  @Override
  protected String noun() {
    return "the text";
  }
}
