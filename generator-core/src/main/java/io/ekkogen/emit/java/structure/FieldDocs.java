package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.type.EnumType;
import io.ekkogen.model.type.Struct;
import io.ekkogen.model.type.StructType;

/** Documents the fields of a structure. */
final class FieldDocs {
  private FieldDocs() {}

  static CodeBlock ofGetter(FieldCode field, StructPlaces places) {
    Javadoc javadoc = javadoc(field.field(), places);
    field.returned().ifPresent(returned -> javadoc.tag("return", returned));
    return javadoc.build();
  }

  static CodeBlock ofSetter(FieldCode field) {
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
            || field.type() instanceof StructType
            || field.type() instanceof EnumType;
    return isSingle && field.bits().isEmpty();
  }
}
