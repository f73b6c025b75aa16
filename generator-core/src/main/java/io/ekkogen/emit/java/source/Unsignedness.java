package io.ekkogen.emit.java.source;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.model.ScalarType;
import io.ekkogen.model.Type;

/** Types that Java reads as signed though C does not. */
public final class Unsignedness {
  private Unsignedness() {}

  public static boolean of(Type type) {
    return type.single().scalar().filter(ScalarType::isUnsigned).isPresent();
  }

  /** The number that {@code value} means, in a wider type where Java has one. */
  public static CodeBlock widened(ScalarType type, CodeBlock value) {
    return switch (type) {
      case BYTE -> CodeBlock.of("$T.toUnsignedInt($L)", Byte.class, value);
      case USHORT -> CodeBlock.of("$T.toUnsignedInt($L)", Short.class, value);
      case UINT -> CodeBlock.of("$T.toUnsignedLong($L)", Integer.class, value);
      case SBYTE, SHORT, INT, LONG, ULONG, CHAR, WCHAR, CLONG, CULONG, SIZE_T, SSIZE_T -> value;
      case BOOL, BOOL8, FLOAT, DOUBLE, INT_PTR, UINT_PTR -> value;
    };
  }
}
