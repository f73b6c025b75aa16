package io.ekkogen.emit.java.kind;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
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
  TypeName value(JavaTypes types) {
    return JavaTypes.STRING;
  }

  @Override
  TypeName hostValue(JavaTypes types) {
    return JavaTypes.STRING;
  }

  @Override
  TypeName holder(JavaTypes types) {
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
  CodeBlock copied(CallBody body, Parameter parameter, CodeBlock address) {
    CodeBlock encoding = body.scope().encoding(type);
    if (parameter.length().isEmpty()) {
      return CodeBlock.of("$T.copy($L, $L)", JavaTypes.NATIVE_STRINGS, address, encoding);
    }
    Length length = parameter.length().get();
    length.parameters().forEach(body::requireNonNullReference);
    CodeBlock copy =
        CodeBlock.of(
            "$T.copyUnits($L, $L, $L, $S)",
            JavaTypes.NATIVE_STRINGS,
            address,
            body.scope().length(length),
            encoding,
            body.scope().label(parameter));
    return length.isComputed() ? CodeBlock.of("$L == 0 ? null : $L", address, copy) : copy;
  }

  @Override
  CodeBlock hostCopied(CallBody body, Parameter parameter, CodeBlock address) {
    return copied(body, parameter, address);
  }

  @Override
  String noun() {
    return "the text";
  }
}
