package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.TypeName;
import io.ekkogen.emit.java.source.JavaText;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.model.Constant;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.model.type.Text;
import java.math.BigInteger;
import java.util.Locale;
import javax.lang.model.element.Modifier;

/** Generates the constants of an interface. */
final class ConstantFields {
  private ConstantFields() {}

  static FieldSpec field(Constant constant) {
    TypeName type = constant.type().scalar().map(JavaTypes::scalar).orElse(JavaTypes.STRING);
    FieldSpec.Builder field =
        FieldSpec.builder(
                type, constant.javaName(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .initializer(literal(constant));
    if (constant.type().isUnsigned()) {
      field.addAnnotation(JavaTypes.UNSIGNED);
    }
    constant.doc().ifPresent(doc -> field.addJavadoc(new Javadoc().text(doc).build()));
    return field.build();
  }

  private static CodeBlock literal(Constant constant) {
    if (constant.value() instanceof BigInteger integer) {
      return literal(integer, constant.type().scalar().orElseThrow());
    }
    if (constant.value() instanceof Double number) {
      return constant.type() == ScalarType.FLOAT
          ? CodeBlock.of("$Lf", number.floatValue())
          : CodeBlock.of("$L", number);
    }
    return constant.value() instanceof Boolean flag
        ? CodeBlock.of("$L", flag)
        : JavaText.literal((Text) constant.value());
  }

  /** The bits of {@code value} as a literal of Java's signed type. */
  static CodeBlock literal(BigInteger value, ScalarType type) {
    String suffix = type.carrierBits() == Long.SIZE ? "L" : "";
    if (!type.isUnsigned() || value.bitLength() < type.carrierBits()) {
      return CodeBlock.of("$L$L", value, suffix);
    }
    return type.carrierBits() < Integer.SIZE
        ? CodeBlock.of("($T) $L", JavaTypes.carrier(type), value)
        : CodeBlock.of("0x$L$L", hexadecimal(value), suffix);
  }

  private static String hexadecimal(BigInteger value) {
    return value.toString(16).toUpperCase(Locale.ROOT);
  }
}
