package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.CPrototype;
import io.ekkogen.model.Enumeration;
import io.ekkogen.model.Library;
import io.ekkogen.output.GeneratedFile;
import java.math.BigInteger;
import java.util.HashSet;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** Generates the class of an enum's constants. */
final class EnumerationGenerator {
  private final Library library;
  private final Enumeration enumeration;
  private final TypeName type;

  EnumerationGenerator(Library library, Enumeration enumeration) {
    this.library = library;
    this.enumeration = enumeration;
    this.type = JavaTypes.scalar(enumeration.type());
  }

  GeneratedFile generate() {
    Javadoc javadoc = new Javadoc().code(CPrototype.of(enumeration));
    enumeration.doc().ifPresent(javadoc::text);
    TypeSpec.Builder spec =
        TypeSpec.classBuilder(enumeration.javaName())
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addAnnotation(SourceFile.generated())
            .addJavadoc(javadoc.build());
    enumeration.values().forEach(value -> spec.addField(field(value)));
    spec.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    spec.addMethod(enumeration.flags() ? flagsToString() : valueToString());
    return SourceFile.of(library, spec.build());
  }

  private FieldSpec field(Enumeration.Value value) {
    return FieldSpec.builder(
            type, value.javaName(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .initializer(ConstantFields.literal(value.value(), enumeration.type()))
        .build();
  }

  private MethodSpec.Builder start(String javadoc) {
    return MethodSpec.methodBuilder("toString")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .addJavadoc(javadoc)
        .returns(JavaTypes.STRING)
        .addParameter(type, "value");
  }

  /** Of several names for one value the first is given. */
  private MethodSpec valueToString() {
    MethodSpec.Builder method = start("The name of {@code value}; the number where it has none.");
    Set<BigInteger> seen = new HashSet<>();
    for (Enumeration.Value value : enumeration.values()) {
      if (seen.add(value.value())) {
        method.beginControlFlow("if (value == $L)", value.javaName());
        method.addStatement("return $S", value.name());
        method.endControlFlow();
      }
    }
    return method.addStatement("return $L", number("value")).build();
  }

  private MethodSpec flagsToString() {
    MethodSpec.Builder method =
        start("The names of the bits of {@code value}: {@code READ|WRITE}; 0 for none.");
    method.addStatement("$1T names = new $1T()", JavaTypes.STRING_BUILDER);
    method.addStatement("$T rest = value", type);
    for (Enumeration.Value value : enumeration.values()) {
      if (value.value().signum() != 0) {
        method.beginControlFlow("if ((rest & $1L) == $1L)", value.javaName());
        method.addStatement("names.append('|').append($S)", value.name());
        method.addStatement("rest &= ~$L", value.javaName());
        method.endControlFlow();
      }
    }
    method.beginControlFlow("if (rest != 0 || names.length() == 0)");
    method.addStatement("names.append('|').append($L)", number("rest"));
    method.endControlFlow();
    return method.addStatement("return names.substring(1)").build();
  }

  private CodeBlock number(String variable) {
    return switch (enumeration.type()) {
      case BYTE -> CodeBlock.of("Integer.toString(Byte.toUnsignedInt($L))", variable);
      case USHORT -> CodeBlock.of("Integer.toString(Short.toUnsignedInt($L))", variable);
      case UINT -> CodeBlock.of("Integer.toUnsignedString($L)", variable);
      case ULONG -> CodeBlock.of("Long.toUnsignedString($L)", variable);
      case LONG -> CodeBlock.of("Long.toString($L)", variable);
      default -> CodeBlock.of("Integer.toString($L)", variable);
    };
  }
}
