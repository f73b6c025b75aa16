package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.model.type.FieldLength;
import io.ekkogen.model.type.Struct;
import java.util.List;
import java.util.Optional;

/** A pointer to an array or a text whose length is a number, or another field. */
final class PointedField extends FieldCode {
  private final PointedLength length;
  private final TypeName type;
  private final TypeName form;
  private final CodeBlock target;
  private final boolean isUnsigned;

  /**
   * @param form the type of the constant
   * @param target what the field points at, in the runtime
   */
  private PointedField(
      Place place,
      PointedLength length,
      TypeName type,
      TypeName form,
      CodeBlock target,
      boolean isUnsigned) {
    super(place);
    this.length = length;
    this.type = type;
    this.form = form;
    this.target = target;
    this.isUnsigned = isUnsigned;
  }

  static PointedField text(Place place, PointedLength length, CodeBlock encoding) {
    ClassName form = JavaTypes.POINTED_TEXT_FIELD;
    return new PointedField(place, length, JavaTypes.STRING, form, encoding, false);
  }

  static PointedField array(Place place, PointedLength length, FieldCode element) {
    TypeName array = ArrayTypeName.of(element.type());
    return new PointedField(
        place,
        length,
        array,
        ParameterizedTypeName.get(JavaTypes.POINTED_ARRAY_FIELD, array),
        element.nativeType(),
        element.isUnsigned());
  }

  @Override
  TypeName type() {
    return type;
  }

  @Override
  FieldSpec constant() {
    return constant(
        form,
        form instanceof ParameterizedTypeName generic
            ? CodeBlock.of(
                "new $T<>($L, $L, $S)",
                generic.rawType(),
                place().offset(),
                target,
                place().label())
            : CodeBlock.of("new $T($L, $L, $S)", form, place().offset(), target, place().label()));
  }

  @Override
  CodeBlock get() {
    return CodeBlock.of("$L.get(this, $L)", name(), length.value());
  }

  @Override
  CodeBlock set(CodeBlock value) {
    return length
        .setCount(name(), value)
        .orElseGet(
            () -> CodeBlock.of("$L.setAtLeast(this, $L, $L)", name(), value, length.value()));
  }

  /** Pointers are compared, as what they lead to may be gone. */
  @Override
  CodeBlock shown() {
    return CodeBlock.of("$L.shown(this)", name());
  }

  @Override
  List<String> rules() {
    return length.count().isPresent()
        ? List.of("may be null")
        : List.of("of at least " + length.text() + " elements", "may be null");
  }

  @Override
  Optional<String> returned() {
    boolean isNumber = field().length().orElseThrow() instanceof FieldLength.Fixed;
    String count = isNumber ? length.text() : Javadoc.inlineCode(length.text());
    return Optional.of(
        "of " + count + (isText() ? " code units" : " elements") + "; null for NULL");
  }

  private boolean isText() {
    return type.equals(JavaTypes.STRING);
  }

  @Override
  Optional<String> effect() {
    String stored = "What it points at lives as long as the structure.";
    return Optional.of(
        length
            .count()
            .map(Place::field)
            .map(Struct.Field::name)
            .map(name -> stored + " Its length becomes " + Javadoc.inlineCode(name) + ".")
            .orElse(stored));
  }

  @Override
  boolean isUnsigned() {
    return isUnsigned;
  }
}
