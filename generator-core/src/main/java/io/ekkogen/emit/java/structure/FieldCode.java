package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.model.type.Struct;
import java.util.List;
import java.util.Optional;
import javax.lang.model.element.Modifier;

/**
 * How generated code reads, writes and shows one field of a structure; one class for each form that
 * has. Each field has a constant, which says where it lies.
 */
abstract class FieldCode {
  private final Struct.Field field;
  private final Place place;

  FieldCode(Struct.Field field, Place place) {
    this.field = field;
    this.place = place;
  }

  /**
   * @param constant the name of the constant
   * @param label what messages call the field
   */
  record Place(Struct.Field field, StructPlaces places, String constant, String label) {
    /** In bytes: a number, or a question to the layout engine where platforms differ. */
    CodeBlock offset() {
      return places.sameEverywhere()
          ? CodeBlock.of("$L", places.offset(field))
          : CodeBlock.of("LAYOUT.offset($L)", field.member());
    }

    /** As {@link #offset}, in bits. */
    CodeBlock bitOffset() {
      return places.sameEverywhere()
          ? CodeBlock.of("$L", places.bitOffset(field))
          : CodeBlock.of("LAYOUT.bitOffset($L)", field.member());
    }
  }

  /**
   * The accessors of one element of an array.
   *
   * @param get the element at {@code index}
   * @param set a statement that stores {@code value} at {@code index}
   */
  record Element(TypeName type, CodeBlock get, CodeBlock set) {}

  /** The field's type in Java. */
  abstract TypeName type();

  /** The constant that says where the field lies. */
  abstract FieldSpec constant();

  /** The value in native memory. */
  abstract CodeBlock get();

  /** A statement that stores {@code value}. */
  abstract CodeBlock set(CodeBlock value);

  /** Of an array. */
  Optional<Element> element() {
    return Optional.empty();
  }

  /**
   * The value as it is shown, and compared. Where other fields share its bytes they may be no
   * pointer to text, so that none is followed.
   */
  CodeBlock shown() {
    return getter();
  }

  /**
   * What its values have to be, as in {@code of 3 elements}, where types alone do not tell; in
   * Javadoc.
   */
  List<String> rules() {
    return List.of();
  }

  /** What the getter returns, where that is not simply the value; in Javadoc. */
  Optional<String> returned() {
    return Optional.empty();
  }

  /** What the setter does beside storing the value; in Javadoc. */
  Optional<String> effect() {
    return Optional.empty();
  }

  /** Whether Java reads it as signed, and C does not. */
  boolean isUnsigned() {
    return false;
  }

  final Struct.Field field() {
    return field;
  }

  final Place place() {
    return place;
  }

  final String name() {
    return place.constant();
  }

  /** A call of the getter. */
  final CodeBlock getter() {
    return CodeBlock.of("get$L()", field.accessor());
  }

  final FieldSpec constant(TypeName type, CodeBlock value) {
    return FieldSpec.builder(type, name(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }
}
