package io.ekkogen;

import io.ekkogen.check.Checker;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.layout.Layouts;
import io.ekkogen.layout.StructureLayout;
import io.ekkogen.layout.StructureLayouts;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.MappingReader;
import io.ekkogen.model.Library;
import io.ekkogen.output.GeneratedFile;
import io.ekkogen.resolve.Resolver;
import io.ekkogen.runtime.platform.Platform;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/**
 * The generator. Every front end calls {@link #generate} and differs only in where the mapping
 * comes from and where the files go.
 *
 * <p>The stages, in order: {@code mapping} reads the text into records as written, {@code check}
 * applies the rules about it as a whole, {@code resolve} links it into an immutable {@code model},
 * {@code emit} turns the model into files. No stage reaches back.
 */
public final class Ekkogen {
  private Ekkogen() {}

  /** The structures and unions of a mapping as C compilers lay them out for {@code platforms}. */
  public static Layouts layouts(MappingSource mapping, List<Platform> platforms) {
    Diagnostics diagnostics = diagnostics(mapping);
    List<StructureLayout> structures =
        read(GenerationRequest.of(mapping), diagnostics)
            .map(library -> StructureLayouts.of(library, platforms))
            .orElse(List.of());
    return new Layouts(structures, diagnostics.inTextOrder());
  }

  /** Generates in memory; nothing is written. The same request always gives the same files. */
  public static Generation generate(GenerationRequest request) {
    Diagnostics diagnostics = diagnostics(request.mapping());
    List<GeneratedFile> files =
        read(request, diagnostics)
            .map(library -> Emitters.emit(library, request.targets()))
            .orElse(List.of());
    return new Generation(files, diagnostics.inTextOrder());
  }

  private static Diagnostics diagnostics(MappingSource source) {
    return new Diagnostics(new String(source.content(), StandardCharsets.UTF_8));
  }

  /** The model; empty when there is an error. */
  private static Optional<Library> read(GenerationRequest request, Diagnostics diagnostics) {
    MappingSource source = request.mapping();
    return MappingReader.read(source.fileName(), source.content(), diagnostics)
        .map(mapping -> resolve(mapping, request, diagnostics))
        .filter(library -> !diagnostics.hasErrors());
  }

  private static Library resolve(
      Mapping mapping, GenerationRequest request, Diagnostics diagnostics) {
    Checker.check(mapping, diagnostics);
    // The name stands in comments of generated files, so it is kept to characters that mean
    // nothing.
    String file = request.mapping().baseName().replaceAll("[^A-Za-z0-9._-]", "_");
    return Resolver.resolve(mapping, file, request.javaPackage(), diagnostics);
  }
}
