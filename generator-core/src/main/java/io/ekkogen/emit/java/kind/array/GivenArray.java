package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.CallLengths;
import io.ekkogen.emit.java.kind.GivenKind;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Length;
import io.ekkogen.model.Parameter;
import java.util.Optional;

/** Pointers to arrays that the callee stores, {@code T **}. */
public final class GivenArray extends GivenKind {
  private final ArrayKind array;

  public GivenArray(ArrayKind array) {
    this.array = array;
  }

  @Override
  protected TypeName value(JavaTypes types) {
    return array.array(types);
  }

  @Override
  protected TypeName hostValue(JavaTypes types) {
    return ClassName.OBJECT;
  }

  @Override
  protected TypeName holder(JavaTypes types) {
    return ParameterizedTypeName.get(JavaTypes.ARRAY_BY_REFERENCE, array.array(types));
  }

  @Override
  protected CodeBlock copied(CallBody body, Parameter parameter, CodeBlock address) {
    return counted(
        body,
        parameter,
        address,
        array.copied(body.scope(), address, count(body, parameter), body.scope().label(parameter)));
  }

  @Override
  protected CodeBlock hostCopied(CallBody body, Parameter parameter, CodeBlock address) {
    return counted(
        body,
        parameter,
        address,
        array.hostCopied(
            body.scope(), address, count(body, parameter), body.scope().label(parameter)));
  }

  private static Optional<CodeBlock> count(CallBody body, Parameter parameter) {
    return parameter.length().map(it -> CallLengths.afterCall(body, it));
  }

  private static CodeBlock counted(
      CallBody body, Parameter parameter, CodeBlock address, CodeBlock copy) {
    Optional<Length> length = parameter.length();
    return length.map(it -> counted(body, it, address, copy)).orElse(copy);
  }

  @Override
  protected String noun() {
    return "the array";
  }
}
