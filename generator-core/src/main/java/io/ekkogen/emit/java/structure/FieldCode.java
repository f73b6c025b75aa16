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
 * Generates the code that reads, writes and shows a field of a structure: a subclass for each form
 * of that code. Each field has a constant with its offset.
 */
abstract class FieldCode {
  private final Place place;

  FieldCode(Place place) {
    this.place = place;
  }

  /**
   * @param constant the name of the constant
   * @param label what messages call the field
   */
  record Place(Struct.Field field, StructPlaces places, String constant, String label) {
    /** In bytes: a number, or a call of the layout engine if platforms differ. */
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

  /** The type in Java. */
  abstract TypeName type();

  /** The constant with the offset. */
  abstract FieldSpec constant();

  /** The runtime's ElementType of the values, which an array can have as elements. */
  CodeBlock nativeType() {
    throw new IllegalStateException("arrays have no such elements: " + name());
  }

  /** The value in native memory. */
  CodeBlock get() {
    return CodeBlock.of("$L.get(this)", name());
  }

  /** A statement that stores {@code value}. */
  CodeBlock set(CodeBlock value) {
    return CodeBlock.of("$L.set(this, $L)", name(), value);
  }

  /** The accessors for elements, if the field is an array. */
  Optional<Element> element() {
    return Optional.empty();
  }

  /**
   * The value for {@code toString} and {@code equals}. No pointer is followed if other fields share
   * its bytes, because the bytes may not be a pointer.
   */
  CodeBlock shown() {
    return getter();
  }

  /** Rules for values that the type does not express, for Javadoc: {@code of 3 elements}. */
  List<String> rules() {
    return List.of();
  }

  /** The result of the getter, for Javadoc, if it is not just the value. */
  Optional<String> returned() {
    return Optional.empty();
  }

  /** Effects of the setter other than storing the value, for Javadoc. */
  Optional<String> effect() {
    return Optional.empty();
  }

  /** Whether the type is unsigned in C. */
  boolean isUnsigned() {
    return false;
  }

  final Struct.Field field() {
    return place.field();
  }

  final Place place() {
    return place;
  }

  final String name() {
    return place.constant();
  }

  /** A call of the getter. */
  final CodeBlock getter() {
    return CodeBlock.of("get$L()", field().accessor());
  }

  final FieldSpec constant(TypeName type, CodeBlock value) {
    return FieldSpec.builder(type, name(), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(value)
        .build();
  }
}
