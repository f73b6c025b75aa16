package io.ekkogen.emit.java.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.model.Library;
import io.ekkogen.output.GeneratedFile;
import io.ekkogen.output.GeneratedMark;

/** Writes a type as a source file, which begins with the mark of generated files. */
public final class SourceFile {
  private SourceFile() {}

  /** The annotation of all generated top-level classes. */
  public static AnnotationSpec generated() {
    return AnnotationSpec.builder(JavaTypes.GENERATED).addMember("value", "$S", "ekkogen").build();
  }

  /** Does not import types whose simple names the library uses. */
  public static GeneratedFile of(JavaTypes types, TypeSpec type) {
    Library library = types.library();
    TypeSpec qualified =
        type.toBuilder().alwaysQualify(types.hidingImports().toArray(String[]::new)).build();
    JavaFile file =
        JavaFile.builder(library.javaPackage(), qualified)
            .skipJavaLangImports(true)
            .indent("  ")
            .build();
    String path =
        ClassName.get(library.javaPackage(), type.name()).canonicalName().replace('.', '/');
    return new GeneratedFile(
        GeneratedFile.Kind.JAVA,
        path + ".java",
        GeneratedMark.line("//", library.mappingFile()) + SourceTidy.tidy(file.toString()));
  }
}
