package io.ekkogen;

import io.ekkogen.check.Rule;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.emit.FileTasks;
import io.ekkogen.emit.ManifestGenerator;
import io.ekkogen.emit.java.JavaEmitter;
import io.ekkogen.emit.js.JsEmitter;
import io.ekkogen.layout.Layouts;
import io.ekkogen.layout.StructureLayout;
import io.ekkogen.layout.StructureLayouts;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.read.MappingReader;
import io.ekkogen.model.Library;
import io.ekkogen.output.GeneratedFile;
import io.ekkogen.resolve.Resolver;
import io.ekkogen.runtime.platform.Platform;
import io.ekkogen.symbols.LibraryFiles;
import io.ekkogen.symbols.NeededSymbols;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The entry point of the generator. All front ends call {@link #generate}; they differ only in
 * where the mapping comes from and where the files go.
 *
 * <p>The stages, in order: {@code mapping} reads the text into records, {@code check} applies the
 * rules for the mapping as a whole, {@code resolve} links it into an immutable {@code model}, and
 * {@code emit} converts the model to files. No stage uses a later one, except for the names that
 * generated code takes for itself, which {@code emit} lists apart.
 */
public final class Ekkogen {
  /** What may have a meaning in comments of generated files. */
  private static final Pattern UNSAFE = Pattern.compile("[^A-Za-z0-9._-]");

  /** The functions from which on several threads are faster than one. */
  private static final int LARGE = 500;

  private Ekkogen() {}

  /** Computes the layouts of a mapping's structures and unions on {@code platforms}. */
  public static Layouts layouts(MappingSource mapping, List<Platform> platforms) {
    Diagnostics diagnostics = diagnostics(mapping);
    List<StructureLayout> structures =
        read(GenerationRequest.of(mapping), diagnostics)
            .map(library -> StructureLayouts.of(library, platforms))
            .orElse(List.of());
    return new Layouts(structures, diagnostics.inTextOrder());
  }

  /** Finds the native files that a mapping names, and what they have to export. */
  public static LibraryFiles libraryFiles(MappingSource mapping) {
    Diagnostics diagnostics = diagnostics(mapping);
    List<LibraryFiles.LibraryFile> files =
        read(GenerationRequest.of(mapping), diagnostics).map(NeededSymbols::of).orElse(List.of());
    return new LibraryFiles(files, diagnostics.inTextOrder());
  }

  /**
   * Generates files in memory, without writing them. The same request always yields the same files.
   */
  public static Generation generate(GenerationRequest request) {
    Diagnostics diagnostics = diagnostics(request.mapping());
    List<GeneratedFile> files =
        read(request, diagnostics)
            .map(library -> emit(library, request.targets()))
            .orElse(List.of());
    return new Generation(files, diagnostics.inTextOrder());
  }

  private static Diagnostics diagnostics(MappingSource source) {
    return new Diagnostics(new String(source.content(), StandardCharsets.UTF_8));
  }

  /** Reads and resolves a mapping; empty if there is an error. */
  private static Optional<Library> read(GenerationRequest request, Diagnostics diagnostics) {
    MappingSource source = request.mapping();
    return MappingReader.read(source.fileName(), source.content(), diagnostics)
        .map(mapping -> resolve(mapping, request, diagnostics))
        .filter(library -> !diagnostics.hasErrors());
  }

  private static Library resolve(
      Mapping mapping, GenerationRequest request, Diagnostics diagnostics) {
    Rule.checkAll(mapping, diagnostics);
    // The name appears in comments of generated files, so characters with a meaning there are
    // replaced.
    String file = UNSAFE.matcher(request.mapping().baseName()).replaceAll("_");
    return Resolver.resolve(mapping, file, request.javaPackage(), diagnostics);
  }

  /** Emits the files for {@code targets}, always in the same order. */
  private static List<GeneratedFile> emit(Library library, Set<Target> targets) {
    FileTasks files = new FileTasks();
    boolean js = targets.contains(Target.JS);
    if (targets.contains(Target.JAVA) || js) {
      JavaEmitter.emit(library, js, files);
      files.add(() -> ManifestGenerator.generate(library, js, JsEmitter.exports(library)));
    }
    if (js) {
      JsEmitter.emit(library, files);
    }
    if (targets.contains(Target.TS)) {
      files.add(() -> JsEmitter.emitDeclarations(library));
    }
    return files.run(library.functions().size() >= LARGE);
  }
}
