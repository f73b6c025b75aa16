package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.model.CPrototype;
import io.ekkogen.model.EnumType;
import io.ekkogen.model.Struct;
import io.ekkogen.model.StructType;
import java.util.List;

/** Documents the fields of a structure. */
final class FieldDocs {
  private FieldDocs() {}

  /** Of a public field. */
  static CodeBlock of(FieldCode field, StructPlaces places) {
    List<String> rules = field.rules();
    return javadoc(field.field(), places, rules.isEmpty() ? "" : " " + sentence(rules)).build();
  }

  static CodeBlock ofGetter(FieldCode field, StructPlaces places) {
    Javadoc javadoc = javadoc(field.field(), places, "");
    field.given().ifPresent(given -> javadoc.tag("return", given));
    return javadoc.build();
  }

  static CodeBlock ofSetter(FieldCode field) {
    String stores = "Stores {@code " + field.field().name() + "} in native memory at once.";
    String keeps =
        field instanceof PointedField
            ? " What it points at is kept alive, and written and read with this structure."
            : "";
    Javadoc javadoc = new Javadoc().paragraph(stores + keeps);
    if (!field.rules().isEmpty()) {
      javadoc.tag("param", "value " + String.join("; ", field.rules()));
    }
    return javadoc.build();
  }

  private static Javadoc javadoc(Struct.Field field, StructPlaces places, String more) {
    Javadoc javadoc = new Javadoc();
    field.doc().ifPresent(javadoc::text);
    String place = places.describePlace(field) + ".";
    return javadoc.paragraph(
        (isPlain(field) ? place : Javadoc.inlineCode(CPrototype.of(field)) + ". " + place) + more);
  }

  /** Whether the type in Java says as much as that in C. */
  private static boolean isPlain(Struct.Field field) {
    boolean isSingle =
        field.type().scalar().isPresent()
            || field.type() instanceof StructType
            || field.type() instanceof EnumType;
    return isSingle && field.bits().isEmpty();
  }

  private static String sentence(List<String> rules) {
    String text = String.join("; ", rules) + ".";
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
