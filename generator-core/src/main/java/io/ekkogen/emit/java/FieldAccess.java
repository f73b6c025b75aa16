package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.Struct;

/** Reads and writes one field of a structure. */
final class FieldAccess {
  private FieldAccess() {}

  /** Whether JNA can carry the field as a public one, at its true width. */
  static boolean isPlain(Struct.Field field) {
    return field.type() != ScalarType.BOOL8 && !field.type().isWide();
  }

  /** A number, or a question to the layout engine where platforms differ. */
  static CodeBlock offset(Struct.Field field, StructPlaces places) {
    return places.sameEverywhere()
        ? CodeBlock.of("$L", places.offset(field))
        : CodeBlock.of("LAYOUT.offset($L)", places.index(field));
  }

  static CodeBlock load(Struct.Field field, CodeBlock offset) {
    CodeBlock value = ScalarAccess.load(field.type(), CodeBlock.of("memory"), offset);
    String name = field.javaName();
    return field.type().isPointer()
        ? CodeBlock.of("$N = keep($N, $L)", name, name, value)
        : CodeBlock.of("$N = $L", name, value);
  }

  static CodeBlock store(Struct.Field field, CodeBlock offset) {
    return ScalarAccess.store(
        field.type(),
        CodeBlock.of("memory"),
        offset,
        CodeBlock.of("$N", field.javaName()),
        field.name());
  }

  /** The value as text, unsigned where C's type is. */
  static CodeBlock show(Struct.Field field) {
    return switch (field.type()) {
      case BOOL8, WCHAR, CLONG, SSIZE_T -> AccessorGenerator.show(field);
      case CULONG, SIZE_T ->
          CodeBlock.of("$T.toUnsignedString($L)", Long.class, AccessorGenerator.show(field));
      case BYTE -> CodeBlock.of("$T.toUnsignedInt($N)", Byte.class, field.javaName());
      case USHORT -> CodeBlock.of("$T.toUnsignedInt($N)", Short.class, field.javaName());
      case UINT -> CodeBlock.of("$T.toUnsignedString($N)", Integer.class, field.javaName());
      case ULONG -> CodeBlock.of("$T.toUnsignedString($N)", Long.class, field.javaName());
      default -> CodeBlock.of("$N", field.javaName());
    };
  }
}
