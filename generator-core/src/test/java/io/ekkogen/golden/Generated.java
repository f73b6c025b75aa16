package io.ekkogen.golden;

import io.ekkogen.Ekkogen;
import io.ekkogen.Generation;
import io.ekkogen.GenerationRequest;
import io.ekkogen.MappingSource;
import io.ekkogen.Target;
import io.ekkogen.diagnostic.DiagnosticFormatter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Generates the files of a mapping, as text by path. */
final class Generated {
  private Generated() {}

  /** For {@code mappings/NAME/NAME.ekko.json} of the test resources. */
  static Map<String, String> fromResource(String name) {
    String file = name + ".ekko.json";
    try (InputStream in = Generated.class.getResourceAsStream("/mappings/" + name + "/" + file)) {
      return from(GenerationRequest.of(MappingSource.read(file, in)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** For the mapping in a file. */
  static Map<String, String> fromFile(Path file) throws IOException {
    String name = file.getFileName().toString();
    return from(GenerationRequest.of(new MappingSource(name, Files.readAllBytes(file))));
  }

  /** For the text of a mapping called {@code test.ekko.json}. */
  static Map<String, String> fromText(String text) {
    return from(GenerationRequest.of(source(text)));
  }

  /**
   * For the texts of several mappings, to be compiled together. The files of the mapping {@code
   * KEY} are in {@code test/of_KEY/}, so that a compiler's messages name the mapping.
   */
  static Map<String, String> together(Map<String, String> texts) {
    Map<String, String> files = new LinkedHashMap<>();
    texts.forEach(
        (key, text) ->
            from(new GenerationRequest(
                    source(text), Optional.of("test.of_" + key), EnumSet.allOf(Target.class)))
                .forEach(
                    (path, content) ->
                        files.put(
                            path.endsWith(".java") ? path : "test/of_" + key + "/" + path,
                            content)));
    return files;
  }

  private static MappingSource source(String text) {
    return new MappingSource("test.ekko.json", text.getBytes(StandardCharsets.UTF_8));
  }

  private static Map<String, String> from(GenerationRequest request) {
    Generation generation = Ekkogen.generate(request);
    if (generation.hasErrors()) {
      throw new AssertionError(
          generation.diagnostics().stream()
              .map(DiagnosticFormatter::format)
              .collect(Collectors.joining("\n")));
    }
    Map<String, String> files = new LinkedHashMap<>();
    generation.files().forEach(file -> files.put(file.path(), file.content()));
    return files;
  }
}
