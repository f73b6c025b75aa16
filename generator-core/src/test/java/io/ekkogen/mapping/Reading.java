package io.ekkogen.mapping;

import io.ekkogen.diagnostic.Diagnostic;
import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.read.MappingReader;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;

/** The result of reading a mapping. */
record Reading(Optional<Mapping> mapping, List<Diagnostic> diagnostics) {

  static Reading of(String text) {
    return of("mathlib.ekko.json", text.getBytes(StandardCharsets.UTF_8));
  }

  static Reading of(String fileName, byte[] content) {
    Diagnostics diagnostics = new Diagnostics(new String(content, StandardCharsets.UTF_8));
    Optional<Mapping> mapping = MappingReader.read(fileName, content, diagnostics);
    return new Reading(mapping, diagnostics.inTextOrder());
  }

  /** Reads a complete mapping with {@code members} on line 2. */
  static Reading ofMembers(String members) {
    return of(complete(members));
  }

  static String complete(String members) {
    return "{ \"library\": { \"linux\": \"libmathlib.so\" },\n" + members + " }";
  }

  static byte[] seed(String path) {
    try (InputStream in = Reading.class.getResourceAsStream("/mappings/" + path)) {
      return in.readAllBytes();
    } catch (IOException problem) {
      throw new AssertionError(path, problem);
    }
  }

  /** The only problem. */
  Diagnostic problem() {
    if (diagnostics.size() != 1) {
      throw new AssertionError("Expected one problem: " + diagnostics);
    }
    return diagnostics.get(0);
  }
}
