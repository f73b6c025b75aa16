package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Type;
import java.util.List;

/** A bit-field. */
final class BitField extends FieldCode {
  private final ScalarType type;
  private final int width;

  BitField(Place place, ScalarType type) {
    super(place);
    this.type = type;
    this.width = field().bits().orElseThrow();
  }

  @Override
  TypeName type() {
    return JavaTypes.scalar(type);
  }

  @Override
  FieldSpec constant() {
    return constant(
        JavaTypes.BIT_FIELD,
        CodeBlock.of(
            "$T.$L($L, $L, $S)",
            JavaTypes.BIT_FIELD,
            type.isUnsigned() || type.isBoolean() ? "unsigned" : "signed",
            place().bitOffset(),
            width,
            place().label()));
  }

  @Override
  CodeBlock get() {
    CodeBlock bits = super.get();
    if (type.isBoolean()) {
      return CodeBlock.of("$L != 0", bits);
    }
    return type().equals(TypeName.LONG) ? bits : CodeBlock.of("($T) $L", type(), bits);
  }

  @Override
  CodeBlock set(CodeBlock value) {
    CodeBlock number =
        type.isBoolean() ? CodeBlock.of("$L ? 1 : 0", value) : ScalarCode.widened(type, value);
    return super.set(number);
  }

  @Override
  CodeBlock shown() {
    return ScalarField.shown(type, getter());
  }

  @Override
  List<String> rules() {
    if (field().type() instanceof Type.Enum enumeration) {
      return List.of(Javadoc.values(enumeration));
    }
    if (type.isBoolean() || width == Long.SIZE) {
      return List.of();
    }
    boolean isUnsigned = type.isUnsigned();
    return List.of(
        "from %d to %d"
            .formatted(
                isUnsigned ? 0 : -1L << width - 1, (1L << (isUnsigned ? width : width - 1)) - 1));
  }

  @Override
  boolean isUnsigned() {
    return type.isUnsigned();
  }
}
