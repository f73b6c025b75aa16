package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.FreeName;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.emit.java.source.ScalarCode;
import io.ekkogen.emit.java.source.SourceFile;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.type.Enumeration;
import io.ekkogen.model.type.ScalarType;
import io.ekkogen.output.GeneratedFile;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Generates the class of an enum's constants. */
final class EnumerationGenerator {
  private final JavaTypes types;
  private final Enumeration enumeration;
  private final TypeName type;

  EnumerationGenerator(JavaTypes types, Enumeration enumeration) {
    this.types = types;
    this.enumeration = enumeration;
    this.type = JavaTypes.scalar(enumeration.type());
  }

  GeneratedFile generate() {
    Javadoc javadoc = new Javadoc().code(CPrototype.of(enumeration));
    enumeration.doc().ifPresent(javadoc::text);
    if (enumeration.flags()) {
      javadoc.paragraph("Bits to combine with {@code |}.");
    }
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(enumeration.javaName())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(SourceFile.generated())
            .addJavadoc(javadoc.build());
    enumeration.values().forEach(value -> spec.addField(field(value)));
    spec.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    spec.addMethod(enumeration.flags() ? flagsToString() : valueToString());
    return SourceFile.of(types, spec.build());
  }

  private FieldSpec field(Enumeration.Value value) {
    FieldSpec.Builder field =
        FieldSpec.builder(type, value.javaName(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .initializer(ConstantFields.literal(value.value(), enumeration.type()));
    if (enumeration.type().isUnsigned()) {
      field.addAnnotation(JavaTypes.UNSIGNED);
    }
    return field.build();
  }

  /** A name for a variable that hides neither a constant nor the class. */
  private String local(String wish) {
    return FreeName.of(wish, this::isTaken);
  }

  private boolean isTaken(String name) {
    return name.equals(enumeration.javaName())
        || enumeration.values().stream().anyMatch(value -> value.javaName().equals(name));
  }

  private MethodSpec.Builder start(String javadoc, Object... values) {
    return MethodSpec.methodBuilder("toString")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(javadoc, values)
        .returns(JavaTypes.STRING)
        .addParameter(type, local("value"));
  }

  /** If several constants have one value, the first name is returned. */
  private MethodSpec valueToString() {
    String given = local("value");
    MethodSpec.Builder method =
        start("The name of {@code $L}; the number where it has none.", given);
    Set<BigInteger> seen = new HashSet<>();
    for (Enumeration.Value value : enumeration.values()) {
      if (seen.add(value.value())) {
        method.beginControlFlow("if ($L == $L)", given, value.javaName());
        method.addStatement("return $S", value.name());
        method.endControlFlow();
      }
    }
    return method.addStatement("return $L", number(given)).build();
  }

  private MethodSpec flagsToString() {
    String given = local("value");
    MethodSpec.Builder method =
        start(
            "The names of the bits of {@code $L}: {@code READ|WRITE}; a number where there is"
                + " none.",
            given);
    String names = local("names");
    String rest = local("rest");
    // What has a name of its own gets it; then combinations go before their bits.
    for (Enumeration.Value value : enumeration.values()) {
      if (bits(value) != 1) {
        method.beginControlFlow("if ($L == $L)", given, value.javaName());
        method.addStatement("return $S", value.name());
        method.endControlFlow();
      }
    }
    method.addStatement("$1T $2L = new $1T()", JavaTypes.STRING_BUILDER, names);
    method.addStatement("$T $L = $L", type, rest, given);
    for (Enumeration.Value value : largestFirst()) {
      if (bits(value) != 0) {
        method.beginControlFlow("if (($1L & $2L) == $2L)", rest, value.javaName());
        method.addStatement("$L.append($S)", names, "|" + value.name());
        method.addStatement("$L &= ~$L", rest, value.javaName());
        method.endControlFlow();
      }
    }
    method.beginControlFlow("if ($L != 0 || $L.length() == 0)", rest, names);
    method.addStatement("$L.append('|').append($L)", names, number(rest));
    method.endControlFlow();
    return method.addStatement("return $L.substring(1)", names).build();
  }

  private List<Enumeration.Value> largestFirst() {
    List<Enumeration.Value> values = new ArrayList<>(enumeration.values());
    values.sort(Comparator.comparingInt(value -> -bits(value)));
    return values;
  }

  private int bits(Enumeration.Value value) {
    return Long.bitCount(value.value().longValue());
  }

  private CodeBlock number(String variable) {
    ScalarType scalar = enumeration.type();
    boolean isSmall = scalar.carrierBits() < Integer.SIZE;
    Class<?> box = scalar.carrierBits() == Long.SIZE ? Long.class : Integer.class;
    if (scalar.isUnsigned() && !isSmall) {
      return CodeBlock.of("$T.toUnsignedString($L)", box, variable);
    }
    return CodeBlock.of(
        "$T.toString($L)", box, ScalarCode.widened(scalar, CodeBlock.of("$L", variable)));
  }
}
