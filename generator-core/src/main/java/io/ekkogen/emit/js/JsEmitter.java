package io.ekkogen.emit.js;

import io.ekkogen.emit.FileTasks;
import io.ekkogen.emit.ManifestGenerator;
import io.ekkogen.emit.js.declarations.DeclarationsGenerator;
import io.ekkogen.emit.js.glue.GlueGenerator;
import io.ekkogen.emit.js.module.ModuleExports;
import io.ekkogen.emit.js.source.JsText;
import io.ekkogen.model.Library;
import io.ekkogen.output.GeneratedFile;
import io.ekkogen.output.GeneratedMark;
import java.util.List;

/** Emits the JavaScript and TypeScript of a library: one generator per kind of file. */
public final class JsEmitter {
  private static final String FOLDER = "js/";

  private JsEmitter() {}

  /** Adds the glue, which the runtime runs, and the module for editors and bundlers. */
  public static void emit(Library library, FileTasks files) {
    files.add(
        () ->
            new GeneratedFile(
                GeneratedFile.Kind.RESOURCE,
                ManifestGenerator.FOLDER + library.name() + ".glue.js",
                GlueGenerator.generate(library)));
    files.add(
        () ->
            new GeneratedFile(
                GeneratedFile.Kind.SCRIPT, FOLDER + library.name() + ".mjs", module(library)));
  }

  /** The TypeScript declarations. */
  public static GeneratedFile emitDeclarations(Library library) {
    return new GeneratedFile(
        GeneratedFile.Kind.SCRIPT,
        FOLDER + library.name() + ".d.ts",
        DeclarationsGenerator.generate(library));
  }

  /** The names that scripts can import one by one. */
  public static List<String> exports(Library library) {
    return ModuleExports.of(library);
  }

  /** The ES module for editors and bundlers: it re-exports what the host provides. */
  private static String module(Library library) {
    String name = JsText.string("native:" + library.name());
    return """
    %sexport * from %s;
    export { default } from %s;
    """
        .formatted(GeneratedMark.line("//", library.mappingFile()), name, name);
  }
}
