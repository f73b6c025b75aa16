package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.CallBody;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.call.UpcallMethod;
import io.ekkogen.emit.java.kind.PlainJna;
import io.ekkogen.emit.java.kind.ScalarCode;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Parameter;
import io.ekkogen.model.type.ScalarType;

/** Arrays of numbers, booleans and bare pointers. */
public final class ScalarArray extends ArrayKind {
  private final ScalarType type;

  public ScalarArray(ScalarType type) {
    super(true, type.isPointer());
    this.type = type;
  }

  @Override
  TypeName element(JavaTypes types) {
    return JavaTypes.scalar(type);
  }

  @Override
  CodeBlock elementSize(NativeScope scope) {
    return type.isWide() || type.isPointer()
        ? ScalarCode.width(type)
        : CodeBlock.of("$T.BYTES", JavaTypes.carrier(type).box());
  }

  /** C's width after a comma, where the array's Java type does not tell it. */
  private CodeBlock width() {
    return type.isBoolean() || type.isWide()
        ? CodeBlock.of(", $L", ScalarCode.width(type))
        : CodeBlock.of("");
  }

  /** As above, with how messages name the array where elements are checked. */
  private CodeBlock checkedWidth(String label) {
    return type.isWide() ? CodeBlock.of("$L, $S", width(), label) : width();
  }

  @Override
  CodeBlock copyIn(CallBody body, Parameter parameter, String array) {
    return CodeBlock.of(
        "$T.copyIn($L, $L$L)",
        JavaTypes.NATIVE_ARRAYS,
        body.scratch(),
        array,
        checkedWidth(body.scope().label(parameter)));
  }

  @Override
  CodeBlock copyOut(CallBody body, String address, String array, CodeBlock bound) {
    return CodeBlock.of(
        "$T.copyOut($L, $L$L$L)", JavaTypes.NATIVE_ARRAYS, address, array, width(), bound);
  }

  @Override
  CodeBlock copied(NativeScope scope, CodeBlock address, CodeBlock count, String label) {
    return CodeBlock.of(
        "$T.$L($L, $L$L, $S)",
        JavaTypes.RETURNED_ARRAYS,
        type.isPointer() ? "pointers" : JavaTypes.scalar(type) + "s",
        address,
        count,
        width(),
        label);
  }

  @Override
  CodeBlock storeChanges(UpcallMethod method, String array, String address, String label) {
    return store(method, array, address, label);
  }

  @Override
  CodeBlock store(UpcallMethod method, String array, String address, String label) {
    return CodeBlock.of(
        "$T.store($L, $L$L)", JavaTypes.PASSED_ARRAYS, address, array, checkedWidth(label));
  }

  @Override
  public PlainJna plainJna() {
    boolean isPlain = !type.isBoolean() && !type.isWide() && !type.isPointer();
    return new PlainJna(isPlain, isPlain, false);
  }
}
