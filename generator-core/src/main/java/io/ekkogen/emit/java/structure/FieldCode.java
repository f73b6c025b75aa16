package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.model.Struct;
import java.util.List;
import java.util.Optional;

/** How generated code reads, writes and shows one field of a structure; one class for each kind. */
abstract class FieldCode {
  private final Struct.Field field;
  private final StructPlaces places;
  private final String label;

  FieldCode(Struct struct, Struct.Field field, StructPlaces places) {
    this.field = field;
    this.places = places;
    this.label = struct.name() + "." + field.name();
  }

  /** The field's type in Java. */
  abstract TypeName type();

  /** Whether JNA has a field for it, at its true width. */
  abstract boolean isCarried();

  /**
   * The value in native memory.
   *
   * @param current what the public field holds
   */
  CodeBlock load(CodeBlock memory, CodeBlock current) {
    return load(memory);
  }

  /** The value in native memory, for a getter, which holds nothing. */
  abstract CodeBlock load(CodeBlock memory);

  /** A statement that stores {@code value}. */
  abstract CodeBlock store(CodeBlock memory, CodeBlock value);

  /** As the other, for what the public field holds. */
  CodeBlock storeField(CodeBlock memory) {
    return store(memory, value());
  }

  /**
   * {@code value} as it is shown, and compared. Where other fields share its bytes they may be no
   * pointer to text, so that none is followed.
   */
  CodeBlock show(CodeBlock value) {
    return value;
  }

  /**
   * What its values have to be, as in {@code of 3 elements}, where types alone do not tell; in
   * Javadoc.
   */
  List<String> rules() {
    return List.of();
  }

  /** What a getter gives, where that is not simply the value; in Javadoc. */
  Optional<String> given() {
    return Optional.empty();
  }

  /** Whether Java reads it as signed, and C does not. */
  boolean isUnsigned() {
    return false;
  }

  /** Whether it is a public field, rather than a getter and a setter. */
  final boolean isPlain() {
    return isCarried() && !field.overlaps();
  }

  final Struct.Field field() {
    return field;
  }

  /** The public field. */
  final CodeBlock value() {
    return CodeBlock.of("$N", field.javaName());
  }

  /** What messages call it. */
  final String label() {
    return label;
  }

  /** A number, or a question to the layout engine where platforms differ. */
  final CodeBlock offset() {
    return places.sameEverywhere()
        ? CodeBlock.of("$L", places.offset(field))
        : CodeBlock.of("LAYOUT.offset($L)", field.member());
  }

  /** As {@link #offset}, in bits. */
  final CodeBlock bitOffset() {
    return places.sameEverywhere()
        ? CodeBlock.of("$L", places.bitOffset(field))
        : CodeBlock.of("LAYOUT.bitOffset($L)", field.member());
  }
}
