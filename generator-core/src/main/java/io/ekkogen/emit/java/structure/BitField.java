package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.Unsignedness;
import io.ekkogen.model.EnumType;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.Struct;
import java.util.List;

/** Some bits of an integer, which JNA knows nothing of. */
final class BitField extends FieldCode {
  private final ScalarType type;
  private final int width;

  BitField(Struct struct, Struct.Field field, StructPlaces places, ScalarType type) {
    super(struct, field, places);
    this.type = type;
    this.width = field.bits().orElseThrow();
  }

  @Override
  TypeName type() {
    return JavaTypes.scalar(type);
  }

  @Override
  boolean isCarried() {
    return false;
  }

  @Override
  CodeBlock load(CodeBlock memory) {
    CodeBlock bits =
        CodeBlock.of(
            "$T.load$L($L, $L, $L)", JavaTypes.BIT_FIELDS, sign(), memory, bitOffset(), width);
    if (type.isBoolean()) {
      return CodeBlock.of("$L != 0", bits);
    }
    return type().equals(TypeName.LONG) ? bits : CodeBlock.of("($T) $L", type(), bits);
  }

  @Override
  CodeBlock store(CodeBlock memory, CodeBlock value) {
    CodeBlock number =
        type.isBoolean() ? CodeBlock.of("$L ? 1 : 0", value) : Unsignedness.widened(type, value);
    return CodeBlock.of(
        "$T.store$L($L, $L, $L, $L, $S)",
        JavaTypes.BIT_FIELDS,
        sign(),
        memory,
        bitOffset(),
        width,
        number,
        label());
  }

  @Override
  CodeBlock show(CodeBlock value) {
    return ScalarField.shown(type, value);
  }

  @Override
  List<String> rules() {
    if (field().type() instanceof EnumType enumeration) {
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

  private String sign() {
    return type.isUnsigned() || type.isBoolean() ? "Unsigned" : "Signed";
  }
}
