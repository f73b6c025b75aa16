package io.ekkogen.emit.java.source;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.ekkogen.emit.LineBreaker;
import io.ekkogen.model.Library;
import io.ekkogen.output.GeneratedFile;
import io.ekkogen.output.GeneratedMark;
import java.util.ArrayList;
import java.util.List;

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
        GeneratedMark.line("//", library.mappingFile()) + tidy(file.toString()));
  }

  /** Changes JavaPoet's layout to what people write. */
  private static String tidy(String source) {
    List<String> lines = new ArrayList<>();
    for (String line : LineBreaker.JAVA.lines(source.stripTrailing())) {
      lines.add(line);
      closeEmptyBody(lines);
      joinConstants(lines);
    }
    return String.join("\n", lines) + "\n";
  }

  /** Puts an empty body on one line. */
  private static void closeEmptyBody(List<String> lines) {
    String last = fromEnd(lines, 1);
    String opening = fromEnd(lines, 2);
    if (last.strip().equals("}") && opening.endsWith(") {")) {
      lines.subList(lines.size() - 2, lines.size()).clear();
      lines.add(opening + "}");
    }
  }

  /** Removes blank lines between constants of one line. */
  private static void joinConstants(List<String> lines) {
    if (isConstant(fromEnd(lines, 1))
        && fromEnd(lines, 2).isEmpty()
        && isConstant(fromEnd(lines, 3))) {
      lines.remove(lines.size() - 2);
    }
  }

  private static boolean isConstant(String line) {
    return line.startsWith("  static final ") && line.endsWith(";");
  }

  private static String fromEnd(List<String> lines, int position) {
    return lines.size() < position ? "" : lines.get(lines.size() - position);
  }
}
