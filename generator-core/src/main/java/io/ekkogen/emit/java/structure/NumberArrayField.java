package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.NativeTypes;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.type.ScalarType;
import java.util.List;
import java.util.Optional;

/** An array of numbers, booleans or enums. */
final class NumberArrayField extends FieldCode {
  private final ScalarType element;
  private final int length;

  NumberArrayField(Place place, ScalarType element, int length) {
    super(place);
    this.element = element;
    this.length = length;
  }

  @Override
  TypeName type() {
    return ArrayTypeName.of(elementType());
  }

  private TypeName elementType() {
    return JavaTypes.scalar(element);
  }

  @Override
  FieldSpec constant() {
    return constant(
        ParameterizedTypeName.get(JavaTypes.NUMBER_ARRAY_FIELD, type()),
        CodeBlock.of(
            "new $T<>($L, $L, $L, $S)",
            JavaTypes.NUMBER_ARRAY_FIELD,
            place().offset(),
            NativeTypes.scalar(element),
            length,
            place().label()));
  }

  @Override
  Optional<Element> element() {
    CodeBlock offset = CodeBlock.of("$L.offset(index)", name());
    CodeBlock memory = ScalarField.MEMORY;
    return Optional.of(
        new Element(
            elementType(),
            ScalarCode.load(element, memory, offset),
            ScalarCode.store(element, memory, offset, CodeBlock.of("value"), place().label())));
  }

  @Override
  CodeBlock shown() {
    return isUnsigned()
        ? CodeBlock.of("$T.unsigned($L)", JavaTypes.FIELD_VALUES, getter())
        : getter();
  }

  @Override
  List<String> rules() {
    return List.of("of " + length + " elements", "not null");
  }

  @Override
  boolean isUnsigned() {
    return element.isUnsigned();
  }
}
