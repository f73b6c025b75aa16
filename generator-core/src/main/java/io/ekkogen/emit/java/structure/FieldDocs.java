package io.ekkogen.emit.java.structure;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.emit.StructPlaces;
import io.ekkogen.emit.java.source.Javadoc;
import io.ekkogen.model.Struct;

/** Documents the fields of a structure. */
final class FieldDocs {
  private FieldDocs() {}

  /** Of a public field. */
  static CodeBlock of(FieldCode field, StructPlaces places) {
    return javadoc(field.field(), places).build();
  }

  static CodeBlock ofGetter(FieldCode field, StructPlaces places) {
    Javadoc javadoc = javadoc(field.field(), places);
    if (field instanceof NestedField nested) {
      javadoc.tag("return", nested.view());
    } else if (field instanceof PointedField) {
      javadoc.tag(
          "return", "what the pointer was set to, or a view of what native code points it at");
    }
    return javadoc.build();
  }

  static CodeBlock ofSetter(FieldCode field) {
    String stores = "Stores {@code " + field.field().name() + "} in native memory at once.";
    String keeps =
        field instanceof PointedField
            ? " What it points at is kept alive, and written and read with this structure."
            : "";
    return new Javadoc().paragraph(stores + keeps).build();
  }

  private static Javadoc javadoc(Struct.Field field, StructPlaces places) {
    Javadoc javadoc = new Javadoc();
    field.doc().ifPresent(javadoc::text);
    return javadoc.paragraph(places.describePlace(field) + ".");
  }
}
