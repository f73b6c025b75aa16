package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.Struct;
import java.util.List;

/** Pointers to text, one behind the other, which JNA has no field for. */
final class TextArrayField extends FieldCode {
  private final CodeBlock encoding;
  private final int length;

  TextArrayField(
      Struct struct, Struct.Field field, StructPlaces places, CodeBlock encoding, int length) {
    super(struct, field, places);
    this.encoding = encoding;
    this.length = length;
  }

  @Override
  TypeName type() {
    return ArrayTypeName.of(JavaTypes.STRING);
  }

  @Override
  boolean isCarried() {
    return false;
  }

  @Override
  CodeBlock load(CodeBlock memory) {
    return CodeBlock.of(
        "$T.loadTexts($L, $L, $L, $L)", JavaTypes.FIELD_ARRAYS, memory, offset(), length, encoding);
  }

  @Override
  CodeBlock show(CodeBlock value) {
    return field().overlaps()
        ? CodeBlock.of("memory().getPointerArray($L, $L)", offset(), length)
        : value;
  }

  @Override
  List<String> rules() {
    return List.of("of " + length + " elements, which may be null", "not null");
  }

  @Override
  CodeBlock store(CodeBlock memory, CodeBlock value) {
    return CodeBlock.of(
        "$T.store($L, $L, $L, $L, $L, $S)",
        JavaTypes.FIELD_ARRAYS,
        memory,
        offset(),
        value,
        length,
        encoding,
        label());
  }
}
