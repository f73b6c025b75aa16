package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.model.Struct;
import javax.lang.model.element.Modifier;

/**
 * Generates {@code getX} and {@code setX} for a field that JNA cannot carry at its true width, a
 * {@code bool8}; they work on native memory itself.
 */
final class AccessorGenerator {
  private AccessorGenerator() {}

  static void add(TypeSpec.Builder type, Struct.Field field, StructPlaces places) {
    CodeBlock offset = FieldAccess.offset(field, places);
    type.addMethod(
        MethodSpec.methodBuilder("get" + field.accessor())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(FieldDocs.of(field, places))
            .returns(TypeName.BOOLEAN)
            .addStatement("return getPointer().getByte($L) != 0", offset)
            .build());
    type.addMethod(
        MethodSpec.methodBuilder("set" + field.accessor())
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("Stores {@code $L} in native memory at once.", field.name())
            .addParameter(TypeName.BOOLEAN, "value")
            .addStatement("getPointer().setByte($L, (byte) (value ? 1 : 0))", offset)
            .build());
  }

  static CodeBlock show(Struct.Field field) {
    return CodeBlock.of("get$L()", field.accessor());
  }
}
