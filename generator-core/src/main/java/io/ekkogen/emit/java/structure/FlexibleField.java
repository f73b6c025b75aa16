package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.model.type.ScalarType;
import java.util.List;
import java.util.Optional;

/** An array at the end of a structure, which has as many elements as there is memory for. */
final class FlexibleField extends FieldCode {
  private final Optional<PointedLength> length;
  private final ScalarType element;

  /**
   * @param length what the structure says of its length
   */
  FlexibleField(Place place, Optional<PointedLength> length, ScalarType element) {
    super(place);
    this.length = length;
    this.element = element;
  }

  @Override
  TypeName type() {
    return ArrayTypeName.of(JavaTypes.scalar(element));
  }

  @Override
  FieldSpec constant() {
    return constant(
        ParameterizedTypeName.get(JavaTypes.FLEXIBLE_ARRAY_FIELD, type()),
        CodeBlock.of(
            "new $T<>($L, $L, $S)",
            JavaTypes.FLEXIBLE_ARRAY_FIELD,
            place().offset(),
            NativeTypes.scalar(element),
            place().label()));
  }

  @Override
  CodeBlock get() {
    return length
        .map(it -> CodeBlock.of("$L.get(this, $L)", name(), it.value()))
        .orElseGet(super::get);
  }

  @Override
  CodeBlock set(CodeBlock value) {
    return length
        .map(
            it ->
                it.setCount(name(), value)
                    .orElseGet(
                        () ->
                            CodeBlock.of("$L.setAtLeast(this, $L, $L)", name(), value, it.value())))
        .orElseGet(() -> super.set(value));
  }

  /** Sets the count of a new structure, if it has one. */
  boolean hasCount() {
    return length.flatMap(PointedLength::count).isPresent();
  }

  @Override
  CodeBlock shown() {
    return isUnsigned()
        ? CodeBlock.of("$T.unsigned($L)", JavaTypes.FIELD_VALUES, getter())
        : getter();
  }

  @Override
  List<String> rules() {
    return List.of("of at most as many elements as there is room for", "not null");
  }

  @Override
  Optional<String> returned() {
    return Optional.of(
        length
            .map(it -> "of " + Javadoc.inlineCode(it.text()) + " elements")
            .orElse("of as many elements as there is room for"));
  }

  @Override
  Optional<String> effect() {
    return length
        .flatMap(PointedLength::count)
        .map(it -> "Its length becomes " + Javadoc.inlineCode(it.field().name()) + ".");
  }

  @Override
  boolean isUnsigned() {
    return element.isUnsigned();
  }
}
