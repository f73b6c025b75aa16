package io.ekkogen.processor;

import io.ekkogen.output.GeneratedFile;
import io.ekkogen.output.GeneratedMark;
import java.io.IOException;
import java.io.Writer;
import java.util.List;
import javax.annotation.processing.Filer;
import javax.annotation.processing.FilerException;
import javax.lang.model.element.Element;
import javax.tools.FileObject;
import javax.tools.StandardLocation;

/**
 * Passes Java files to javac, and writes all others to the class output.
 *
 * @param origin the only originating element of the files
 */
record FilerSink(Filer filer, Element origin) {
  private static final String JAVA_SUFFIX = ".java";

  void write(List<GeneratedFile> files) throws IOException {
    for (GeneratedFile file : files) {
      requireNothingForeign(file);
    }
    for (GeneratedFile file : files) {
      try (Writer writer = create(file).openWriter()) {
        writer.write(file.content());
      } catch (FilerException e) {
        throw new ProcessorException(
            file.path() + " exists already: another @EkkoLibrary or a source file created it");
      }
    }
  }

  /** If the output is a source folder, a handwritten file may be in the way. */
  private void requireNothingForeign(GeneratedFile file) {
    StandardLocation location =
        file.kind() == GeneratedFile.Kind.JAVA
            ? StandardLocation.SOURCE_OUTPUT
            : StandardLocation.CLASS_OUTPUT;
    String stored;
    try {
      stored = filer.getResource(location, "", file.path()).getCharContent(true).toString();
    } catch (IOException | RuntimeException absent) {
      // Compilers report missing files in different ways.
      return;
    }
    if (!GeneratedMark.isIn(stored)) {
      throw new ProcessorException(
          file.path() + " exists already, and ekkogen did not generate it: it is not overwritten");
    }
  }

  private FileObject create(GeneratedFile file) throws IOException {
    String path = file.path();
    if (file.kind() != GeneratedFile.Kind.JAVA) {
      return filer.createResource(StandardLocation.CLASS_OUTPUT, "", path, origin);
    }
    String name = path.substring(0, path.length() - JAVA_SUFFIX.length()).replace('/', '.');
    return filer.createSourceFile(name, origin);
  }
}
