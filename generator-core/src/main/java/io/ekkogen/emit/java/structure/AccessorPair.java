package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import javax.lang.model.element.Modifier;

/**
 * Generates {@code getX} and {@code setX} for a field that JNA cannot carry, such as a {@code
 * bool8} or one that overlaps another; they work on native memory itself.
 */
final class AccessorPair {
  private static final CodeBlock MEMORY = CodeBlock.of("memory()");

  private AccessorPair() {}

  static void add(TypeSpec.Builder type, FieldCode field, StructPlaces places) {
    String name = field.field().accessor();
    MethodSpec.Builder getter =
        MethodSpec.methodBuilder("get" + name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(FieldDocs.ofGetter(field, places))
            .returns(field.type())
            .addStatement("return $L", field.load(MEMORY));
    ParameterSpec.Builder value = ParameterSpec.builder(field.type(), "value");
    if (field.isUnsigned()) {
      getter.addAnnotation(JavaTypes.UNSIGNED);
      value.addAnnotation(JavaTypes.UNSIGNED);
    }
    type.addMethod(getter.build());
    type.addMethod(
        MethodSpec.methodBuilder("set" + name)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(FieldDocs.ofSetter(field))
            .addParameter(value.build())
            .addStatement("$L", field.store(MEMORY, CodeBlock.of("value")))
            .build());
  }

  /** What the getter gives. */
  static CodeBlock get(FieldCode field) {
    return CodeBlock.of("get$L()", field.field().accessor());
  }
}
