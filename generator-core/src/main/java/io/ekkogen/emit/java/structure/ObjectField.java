package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaTypes;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * A field whose values are objects: text, a structure, a handle, a function; or an array of them.
 */
final class ObjectField extends FieldCode {
  private final Kind kind;
  private final OptionalInt length;

  /**
   * @param length of an array
   */
  ObjectField(Place place, Kind kind, OptionalInt length) {
    super(place);
    this.kind = kind;
    this.length = length;
  }

  /**
   * A kind of type whose values are objects in Java.
   *
   * @param type in Java
   * @param nativeType an expression for the runtime's NativeType
   * @param rules what a value has to be, in Javadoc
   * @param elementRules as {@code rules}, of the elements of an array: {@code none of them null}
   * @param returned what getters return, where that is not simply the value; in Javadoc
   * @param effect what setters do beside storing the value; in Javadoc
   * @param shown what is shown of it, and compared
   */
  record Kind(
      TypeName type,
      CodeBlock nativeType,
      List<String> rules,
      String elementRules,
      Optional<String> returned,
      Optional<String> effect,
      Shown shown) {

    /** What {@code toString} and {@code equals} use of a value. */
    enum Shown {
      /** The value. */
      VALUE,
      /** The value, for which pointers are followed. */
      FOLLOWED,
      /** The address, because the target may be large, or gone. */
      ADDRESS
    }
  }

  @Override
  TypeName type() {
    return length.isEmpty() ? kind.type() : ArrayTypeName.of(kind.type());
  }

  @Override
  CodeBlock nativeType() {
    return kind.nativeType();
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
