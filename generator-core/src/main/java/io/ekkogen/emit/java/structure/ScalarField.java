package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import io.ekkogen.runtime.layout.CScalar;
import java.util.List;

/** A number, a boolean, an enum or a pointer. Its constant is its offset. */
final class ScalarField extends FieldCode {
  static final CodeBlock MEMORY = CodeBlock.of("memory()");

  private final ScalarType type;

  ScalarField(Place place, ScalarType type) {
    super(place);
    this.type = type;
  }

  @Override
  TypeName type() {
    return JavaTypes.scalar(type);
  }

  @Override
  CodeBlock nativeType() {
    return NativeTypes.scalar(type);
  }

  @Override
  FieldSpec constant() {
    return constant(TypeName.INT, place().offset());
  }

  @Override
  CodeBlock get() {
    return ScalarCode.load(type, MEMORY, CodeBlock.of("$L", name()));
  }

  @Override
  CodeBlock set(CodeBlock value) {
    return ScalarCode.store(type, MEMORY, CodeBlock.of("$L", name()), value, place().label());
  }

  @Override
  CodeBlock shown() {
    return shown(type, getter());
  }

  @Override
  List<String> rules() {
    if (field().type() instanceof Type.Enum enumeration) {
      return List.of(Javadoc.values(enumeration));
    }
    return type.raw() == CScalar.ADDRESS
        ? List.of("may be null")
        : type.isWide() ? List.of("in the range of C's type on this platform") : List.of();
  }

  @Override
  boolean isUnsigned() {
    return type.isUnsigned();
  }

  /** Shows unsigned values as unsigned. */
  static CodeBlock shown(ScalarType type, CodeBlock value) {
    return type.isUnsigned() && type.carrierBits() == Long.SIZE
        ? CodeBlock.of("$T.toUnsignedString($L)", Long.class, value)
        : ScalarCode.widened(type, value);
  }
}
