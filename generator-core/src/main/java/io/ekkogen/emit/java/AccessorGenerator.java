package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.model.Struct;
import javax.lang.model.element.Modifier;

/**
 * Generates {@code getX} and {@code setX} for a field that JNA cannot carry at its true width, such
 * as a {@code bool8}; they work on native memory itself.
 */
final class AccessorGenerator {
  private AccessorGenerator() {}

  static void add(TypeSpec.Builder type, Struct struct, Struct.Field field, StructPlaces places) {
    CodeBlock offset = FieldAccess.offset(field, places);
    CodeBlock memory = CodeBlock.of("getPointer()");
    TypeName carrier = JavaTypes.scalar(field.type());
    MethodSpec.Builder getter =
        MethodSpec.methodBuilder("get" + field.accessor())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(FieldDocs.of(field, places))
            .returns(carrier)
            .addStatement("return $L", ScalarAccess.load(field.type(), memory, offset));
    if (field.type().isUnsigned()) {
      getter.addAnnotation(JavaTypes.UNSIGNED);
    }
    type.addMethod(getter.build());
    String label = struct.name() + "." + field.name();
    type.addMethod(
        MethodSpec.methodBuilder("set" + field.accessor())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("Stores {@code $L} in native memory at once.", field.name())
            .addParameter(carrier, "value")
            .addStatement(
                "$L",
                ScalarAccess.store(field.type(), memory, offset, CodeBlock.of("value"), label))
            .build());
  }

  static CodeBlock show(Struct.Field field) {
    return CodeBlock.of("get$L()", field.accessor());
  }
}
