package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.Struct;
import java.util.List;

/** Numbers, booleans, enums or pointers, one behind the other. */
final class ArrayField extends FieldCode {
  private final ScalarType element;
  private final int length;

  ArrayField(
      Struct struct, Struct.Field field, StructPlaces places, ScalarType element, int length) {
    super(struct, field, places);
    this.element = element;
    this.length = length;
  }

  @Override
  TypeName type() {
    return ArrayTypeName.of(JavaTypes.scalar(element));
  }

  @Override
  boolean isCarried() {
    return !isConverted();
  }

  /** Whether Java's elements are of another width than C's, or may be. */
  private boolean isConverted() {
    return element.isBoolean() || element.isWide();
  }

  @Override
  CodeBlock load(CodeBlock memory, CodeBlock current) {
    return CodeBlock.of(
        "$T.load($L, $L, $L, $L)", JavaTypes.FIELD_ARRAYS, memory, offset(), current, length);
  }

  @Override
  CodeBlock load(CodeBlock memory) {
    return isConverted()
        ? CodeBlock.of(
            "$T.$L($L, $L, $L, $L)",
            JavaTypes.FIELD_ARRAYS,
            element.isBoolean()
                ? "loadBooleans"
                : element == ScalarType.WCHAR ? "loadInts" : "loadLongs",
            memory,
            offset(),
            length,
            width())
        : load(memory, CodeBlock.of("new $T[$L]", JavaTypes.scalar(element), length));
  }

  @Override
  CodeBlock store(CodeBlock memory, CodeBlock value) {
    return isConverted()
        ? CodeBlock.of(
            "$T.store($L, $L, $L, $L, $L, $S)",
            JavaTypes.FIELD_ARRAYS,
            memory,
            offset(),
            value,
            length,
            width(),
            label())
        : CodeBlock.of(
            "$T.store($L, $L, $L, $L, $S)",
            JavaTypes.FIELD_ARRAYS,
            memory,
            offset(),
            value,
            length,
            label());
  }

  @Override
  CodeBlock show(CodeBlock value) {
    return isUnsigned() ? CodeBlock.of("$T.unsigned($L)", JavaTypes.FIELD_VALUES, value) : value;
  }

  @Override
  List<String> rules() {
    return List.of("of " + length + " elements", "not null");
  }

  @Override
  boolean isUnsigned() {
    return element.isUnsigned();
  }

  private CodeBlock width() {
    return CodeBlock.of("$T.$L", JavaTypes.C_SCALAR, element.raw().name());
  }
}
