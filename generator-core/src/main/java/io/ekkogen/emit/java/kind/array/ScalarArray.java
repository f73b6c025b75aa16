package io.ekkogen.emit.java.kind.array;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.call.NativeScope;
import io.ekkogen.emit.java.kind.PlainJna;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.emit.java.source.ScalarCode;
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
  CodeBlock elementType(NativeScope scope) {
    return NativeTypes.scalar(type);
  }

  @Override
  CodeBlock elementSize(NativeScope scope) {
    return type.isWide() || type.isPointer()
        ? ScalarCode.width(type)
        : CodeBlock.of("$T.BYTES", JavaTypes.carrier(type).box());
  }

  @Override
  public PlainJna plainJna() {
    boolean isPlain = !type.isBoolean() && !type.isWide() && !type.isPointer();
    return new PlainJna(isPlain, isPlain, false);
  }
}
