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
    return field.type() != ScalarType.BOOL8;
  }

  /** A number, or a question to the layout engine where platforms differ. */
  static CodeBlock offset(Struct.Field field, StructPlaces places) {
    return places.sameEverywhere()
        ? CodeBlock.of("$L", places.offset(field))
        : CodeBlock.of("LAYOUT.offset($L)", places.index(field));
  }

  static CodeBlock load(Struct.Field field, CodeBlock offset) {
    CodeBlock value = CodeBlock.of("memory.get$L($L)", kind(field.type()), offset);
    String name = field.javaName();
    return switch (field.type()) {
      case BOOL -> CodeBlock.of("$N = $L != 0", name, value);
      case INT_PTR, UINT_PTR -> CodeBlock.of("$N = keep($N, $L)", name, name, value);
      default -> CodeBlock.of("$N = $L", name, value);
    };
  }

  static CodeBlock store(Struct.Field field, CodeBlock offset) {
    return field.type() == ScalarType.BOOL
        ? CodeBlock.of("memory.setInt($L, $N ? 1 : 0)", offset, field.javaName())
        : CodeBlock.of("memory.set$L($L, $N)", kind(field.type()), offset, field.javaName());
  }

  /** The value as text, unsigned where C's type is. */
  static CodeBlock show(Struct.Field field) {
    return switch (field.type()) {
      case BOOL8 -> AccessorGenerator.show(field);
      case BYTE -> CodeBlock.of("$T.toUnsignedInt($N)", Byte.class, field.javaName());
      case USHORT -> CodeBlock.of("$T.toUnsignedInt($N)", Short.class, field.javaName());
      case UINT -> CodeBlock.of("$T.toUnsignedString($N)", Integer.class, field.javaName());
      case ULONG -> CodeBlock.of("$T.toUnsignedString($N)", Long.class, field.javaName());
      default -> CodeBlock.of("$N", field.javaName());
    };
  }

  private static String kind(ScalarType type) {
    return switch (type) {
      case BOOL, INT, UINT -> "Int";
      case BOOL8, SBYTE, BYTE -> "Byte";
      case SHORT, USHORT -> "Short";
      case LONG, ULONG -> "Long";
      case FLOAT -> "Float";
      case DOUBLE -> "Double";
      case INT_PTR, UINT_PTR -> "Pointer";
    };
  }
}
