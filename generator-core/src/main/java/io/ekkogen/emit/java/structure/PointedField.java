package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.model.type.FieldLength;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Struct;
import java.util.List;
import java.util.Optional;

/** A pointer to an array or a text whose length is a number, or another field. */
final class PointedField extends FieldCode {
  private final Optional<Place> count;
  private final TypeName type;
  private final TypeName form;
  private final CodeBlock target;
  private final boolean isUnsigned;

  /**
   * @param count the field that carries the length
   * @param form the type of the constant
   * @param target what the field points at, in the runtime
   */
  private PointedField(
      Place place,
      Optional<Place> count,
      TypeName type,
      TypeName form,
      CodeBlock target,
      boolean isUnsigned) {
    super(place);
    this.count = count;
    this.type = type;
    this.form = form;
    this.target = target;
    this.isUnsigned = isUnsigned;
  }

  static PointedField text(Place place, Optional<Place> count, CodeBlock encoding) {
    ClassName form = JavaTypes.POINTED_TEXT_FIELD;
    return new PointedField(place, count, JavaTypes.STRING, form, encoding, false);
  }

  static PointedField array(Place place, Optional<Place> count, FieldCode element) {
    TypeName array = ArrayTypeName.of(element.type());
    return new PointedField(
        place,
        count,
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
    return CodeBlock.of(
        "$L.get(this, $L)", name(), count.map(PointedField::counted).orElse(fixed()));
  }

  private static CodeBlock counted(Place count) {
    return ScalarCode.widened(countType(count), CodeBlock.of("get$L()", count.field().accessor()));
  }

  private static ScalarType countType(Place count) {
    return (ScalarType) count.field().type();
  }

  private CodeBlock fixed() {
    return field().length().orElseThrow() instanceof FieldLength.Fixed number
        ? CodeBlock.of("$L", number.count())
        : CodeBlock.of("");
  }

  @Override
  CodeBlock set(CodeBlock value) {
    return count
        .map(it -> setCounted(it, value))
        .orElseGet(() -> CodeBlock.of("$L.setAtLeast(this, $L, $L)", name(), value, fixed()));
  }

  /** Stores the length, too. */
  private CodeBlock setCounted(Place count, CodeBlock value) {
    ScalarType number = countType(count);
    int bits = number.isUnsigned() ? number.carrierBits() : number.carrierBits() - 1;
    CodeBlock length =
        number.carrierBits() >= Integer.SIZE
            ? CodeBlock.of("$L.set(this, $L)", name(), value)
            : CodeBlock.of(
                "($T) $L.set(this, $L, $L)",
                JavaTypes.carrier(number),
                name(),
                value,
                (1 << bits) - 1);
    return ScalarCode.store(
        number, ScalarField.MEMORY, CodeBlock.of("$L", count.constant()), length, count.label());
  }

  /** Pointers are compared, as what they lead to may be gone. */
  @Override
  CodeBlock shown() {
    return CodeBlock.of("$L.shown(this)", name());
  }

  @Override
  List<String> rules() {
    return count.isPresent()
        ? List.of("may be null")
        : List.of("of at least " + fixed() + " elements", "may be null");
  }

  @Override
  Optional<String> returned() {
    String length =
        count.map(it -> Javadoc.inlineCode(it.field().name())).orElse(fixed().toString());
    return Optional.of(
        "of " + length + (isText() ? " code units" : " elements") + "; null for NULL");
  }

  private boolean isText() {
    return type.equals(JavaTypes.STRING);
  }

  @Override
  Optional<String> effect() {
    String stored = "What it points at lives as long as the structure.";
    return Optional.of(
        count
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
