package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.model.type.Struct;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A field whose values are objects: text, a structure, a handle, a function; or an array of them.
 */
final class ObjectField extends FieldCode {
  private final ObjectKind kind;
  private final OptionalInt length;

  /**
   * @param length of an array
   */
  ObjectField(Struct.Field field, Place place, ObjectKind kind, OptionalInt length) {
    super(field, place);
    this.kind = kind;
    this.length = length;
  }

  @Override
  TypeName type() {
    return length.isEmpty() ? kind.type() : ArrayTypeName.of(kind.type());
  }

  @Override
  FieldSpec constant() {
    ClassName form = length.isEmpty() ? JavaTypes.STRUCTURE_FIELD : JavaTypes.ARRAY_FIELD;
    return constant(
        ParameterizedTypeName.get(form, kind.type()),
        CodeBlock.of(
            "new $T<>($L, $L, $L$S)",
            form,
            place().offset(),
            kind.nativeType(),
            length.isEmpty() ? "" : length.getAsInt() + ", ",
            place().label()));
  }

  @Override
  Optional<Element> element() {
    return length.isEmpty()
        ? Optional.empty()
        : Optional.of(
            new Element(
                kind.type(),
                CodeBlock.of("$L.get(this, index)", name()),
                CodeBlock.of("$L.set(this, index, value)", name())));
  }

  @Override
  CodeBlock shown() {
    return switch (kind.shown()) {
      case VALUE -> getter();
      case FOLLOWED ->
          field().overlaps() ? CodeBlock.of("$L.shownUnfollowed(this)", name()) : getter();
      case ADDRESS -> CodeBlock.of("$L.shown(this)", name());
    };
  }

  @Override
  List<String> rules() {
    return length.isEmpty()
        ? kind.rules()
        : List.of(
            "of %d elements, %s".formatted(length.getAsInt(), kind.elementRules()), "not null");
  }

  @Override
  Optional<String> returned() {
    return kind.returned();
  }

  @Override
  Optional<String> effect() {
    return kind.effect();
  }
}
