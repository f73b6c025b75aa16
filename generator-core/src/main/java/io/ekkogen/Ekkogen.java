package io.ekkogen;

import io.ekkogen.check.Checker;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Mapping;
import io.ekkogen.mapping.MappingReader;
import io.ekkogen.model.Library;
import io.ekkogen.output.GeneratedFile;
import io.ekkogen.resolve.Resolver;
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

  /** Generates in memory; nothing is written. The same request always gives the same files. */
  public static Generation generate(GenerationRequest request) {
    MappingSource source = request.mapping();
    Diagnostics diagnostics = new Diagnostics(new String(source.content(), StandardCharsets.UTF_8));
    Optional<Library> library =
        MappingReader.read(source.fileName(), source.content(), diagnostics)
            .map(mapping -> resolve(mapping, request, diagnostics));
    List<GeneratedFile> files =
        library.isEmpty() || diagnostics.hasErrors()
            ? List.of()
            : Emitters.emit(library.get(), request.targets());
    return new Generation(files, diagnostics.inTextOrder());
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
