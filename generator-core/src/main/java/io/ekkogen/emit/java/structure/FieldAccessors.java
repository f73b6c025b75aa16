package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.JavaTypes;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.Type;
import javax.lang.model.element.Modifier;

/**
 * Generates {@code getX} and {@code setX} for a field, and for elements of an array. They access
 * native memory.
 */
final class FieldAccessors {
  private static final CodeBlock VALUE = CodeBlock.of("value");
  private static final ParameterSpec INDEX = ParameterSpec.builder(TypeName.INT, "index").build();

  private FieldAccessors() {}

  /** What only native code sets, or the field whose length it is, has no setter. */
  static void add(TypeSpec.Builder type, FieldCode field, StructPlaces places) {
    type.addMethod(
        getter(field, field.type())
            .addJavadoc(getterDoc(field, places))
            .addStatement("return $L", field.get())
            .build());
    field.element().ifPresent(element -> addElementGetter(type, field, element));
    if (field.field().isReadOnly()) {
      return;
    }
    type.addMethod(
        setter(field)
            .addJavadoc(setterDoc(field))
            .addParameter(value(field, field.type()))
            .addStatement(field.set(VALUE))
            .build());
    field.element().ifPresent(element -> addElementSetter(type, field, element));
  }

  private static void addElementGetter(
      TypeSpec.Builder type, FieldCode field, FieldCode.Element element) {
    type.addMethod(
        getter(field, element.type())
            .addJavadoc("One element of {@code $L}.", field.field().name())
            .addParameter(INDEX)
            .addStatement("return $L", element.get())
            .build());
  }

  private static void addElementSetter(
      TypeSpec.Builder type, FieldCode field, FieldCode.Element element) {
    type.addMethod(
        setter(field)
            .addJavadoc("Stores one element of {@code $L}.", field.field().name())
            .addParameter(INDEX)
            .addParameter(value(field, element.type()))
            .addStatement(element.set())
            .build());
  }

  private static MethodSpec.Builder getter(FieldCode field, TypeName type) {
    MethodSpec.Builder getter =
        MethodSpec.methodBuilder("get" + field.field().accessor())
            .addModifiers(Modifier.PUBLIC)
            .returns(type);
    if (field.isUnsigned()) {
      getter.addAnnotation(JavaTypes.UNSIGNED);
    }
    return getter;
  }

  private static MethodSpec.Builder setter(FieldCode field) {
    return MethodSpec.methodBuilder("set" + field.field().accessor()).addModifiers(Modifier.PUBLIC);
  }

  private static ParameterSpec value(FieldCode field, TypeName type) {
    ParameterSpec.Builder value = ParameterSpec.builder(type, "value");
    if (field.isUnsigned()) {
      value.addAnnotation(JavaTypes.UNSIGNED);
    }
    return value.build();
  }

  private static CodeBlock getterDoc(FieldCode field, StructPlaces places) {
    Javadoc javadoc = javadoc(field.field(), places);
    field.returned().ifPresent(returned -> javadoc.tag("return", returned));
    return javadoc.build();
  }

  private static CodeBlock setterDoc(FieldCode field) {
    String stores = "Stores {@code " + field.field().name() + "}.";
    Javadoc javadoc =
        new Javadoc().paragraph(stores + field.effect().map(effect -> " " + effect).orElse(""));
    if (!field.rules().isEmpty()) {
      javadoc.tag("param", "value " + String.join("; ", field.rules()));
    }
    return javadoc.build();
  }

  private static Javadoc javadoc(Struct.Field field, StructPlaces places) {
    Javadoc javadoc = new Javadoc();
    field.doc().ifPresent(javadoc::text);
    String place = places.describePlace(field) + ".";
    return javadoc.paragraph(
        isPlain(field) ? place : Javadoc.inlineCode(CPrototype.of(field)) + ". " + place);
  }

  /** Whether the type in Java says as much as the type in C. */
  private static boolean isPlain(Struct.Field field) {
    boolean isSingle =
        field.type().scalar().isPresent()
            || field.type() instanceof Type.Structure
            || field.type() instanceof Type.Enum;
    return isSingle && field.bits().isEmpty();
  }
}
