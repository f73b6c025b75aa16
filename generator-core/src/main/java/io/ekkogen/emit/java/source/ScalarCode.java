package io.ekkogen.emit.java.source;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import io.ekkogen.model.type.ScalarType;
import java.util.Locale;

/** Code that converts scalars, and loads and stores them in native memory. */
public final class ScalarCode {
  private ScalarCode() {}

  /** The value at {@code offset} of {@code memory}, a Pointer. */
  public static CodeBlock load(ScalarType type, CodeBlock memory, CodeBlock offset) {
    if (type.isWide()) {
      return CodeBlock.of(
          "$L$T.load($L, $L, $L)",
          JavaTypes.carrier(type).equals(TypeName.LONG) ? "" : "(" + JavaTypes.carrier(type) + ") ",
          JavaTypes.NATIVE_SCALARS,
          memory,
          offset,
          width(type));
    }
    return CodeBlock.of(
        "$L.get$L($L)$L", memory, JavaTypes.word(type), offset, type.isBoolean() ? " != 0" : "");
  }

  /** A statement that stores {@code value}. */
  public static CodeBlock store(
      ScalarType type, CodeBlock memory, CodeBlock offset, CodeBlock value, String label) {
    if (type.isWide()) {
      return CodeBlock.of(
          "$T.store($L, $L, $L, $L, $S)",
          JavaTypes.NATIVE_SCALARS,
          memory,
          offset,
          width(type),
          value,
          label);
    }
    CodeBlock raw = type.isBoolean() ? fromBoolean(type, value) : value;
    return CodeBlock.of("$L.set$L($L, $L)", memory, JavaTypes.word(type), offset, raw);
  }

  /** The number for a boolean. */
  public static CodeBlock fromBoolean(ScalarType type, CodeBlock value) {
    return JavaTypes.carrier(type).equals(TypeName.INT)
        ? CodeBlock.of("$L ? 1 : 0", value)
        : CodeBlock.of("($T) ($L ? 1 : 0)", JavaTypes.carrier(type), value);
  }

  /** The raw value; of an integer whose width depends on the platform, checked. */
  public static CodeBlock toNative(ScalarType type, CodeBlock value, String label) {
    if (type.isBoolean()) {
      return fromBoolean(type, value);
    }
    if (type.isWide()) {
      return CodeBlock.of("$T.$L($L, $S)", JavaTypes.ARGUMENTS, nameInC(type), value, label);
    }
    return type.isPointer() ? CodeBlock.of("$T.addressOf($L)", JavaTypes.ARGUMENTS, value) : value;
  }

  /** The name of C's type among methods that check ranges. */
  public static String nameInC(ScalarType type) {
    return type.raw().name().toLowerCase(Locale.ROOT);
  }

  /** The value that a raw one means. */
  public static CodeBlock fromNative(ScalarType type, CodeBlock raw) {
    if (type.isBoolean()) {
      return CodeBlock.of("$L != 0", raw);
    }
    return type.isPointer() ? CodeBlock.of("$T.pointer($L)", JavaTypes.ARGUMENTS, raw) : raw;
  }

  /** The address of a cell of scratch memory that holds zero. */
  public static CodeBlock cell(ScalarType type, String scratch) {
    if (type.isWide()) {
      return CodeBlock.of("$L.store($L, 0)", scratch, width(type));
    }
    if (type.isPointer()) {
      return CodeBlock.of("$L.storeAddress(0)", scratch);
    }
    return CodeBlock.of(
        "$L.store($L)",
        scratch,
        switch (JavaTypes.carrier(type).toString()) {
          case "byte", "short" -> "(" + JavaTypes.carrier(type) + ") 0";
          case "long" -> "0L";
          case "float" -> "0f";
          case "double" -> "0d";
          default -> "0";
        });
  }

  /** The value in such a cell. */
  public static CodeBlock loadCell(ScalarType type, String scratch, String cell) {
    if (type.isWide()) {
      CodeBlock loaded = CodeBlock.of("$L.load($L, $L)", scratch, width(type), cell);
      return JavaTypes.carrier(type).equals(TypeName.LONG)
          ? loaded
          : CodeBlock.of("($T) $L", JavaTypes.carrier(type), loaded);
    }
    String word = type.isPointer() ? "Address" : JavaTypes.word(type);
    return fromNative(type, CodeBlock.of("$L.load$L($L)", scratch, word, cell));
  }

  /** C's width as an argument, where Java's type does not tell it. */
  public static CodeBlock width(ScalarType type) {
    return CodeBlock.of("$T.$L", JavaTypes.C_SCALAR, type.raw().name());
  }

  /** Converts an unsigned value to a wider type, if Java has one. */
  public static CodeBlock widened(ScalarType type, CodeBlock value) {
    if (!type.isUnsigned() || type.carrierBits() == Long.SIZE) {
      return value;
    }
    return CodeBlock.of(
        "$T.toUnsigned$L($L)",
        JavaTypes.carrier(type).box(),
        type.carrierBits() == Integer.SIZE ? "Long" : "Int",
        value);
  }
}
