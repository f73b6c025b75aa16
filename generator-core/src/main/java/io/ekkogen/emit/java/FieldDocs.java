package io.ekkogen.emit.java;

import com.palantir.javapoet.CodeBlock;
import io.ekkogen.model.Struct;

/** Documents one field of a structure. */
final class FieldDocs {
  private FieldDocs() {}

  static CodeBlock of(Struct.Field field, StructPlaces places) {
    Javadoc javadoc = new Javadoc();
    field.doc().ifPresent(javadoc::text);
    return javadoc.paragraph(places.describeOffset(field) + ".").build();
  }
}
