package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.MISSING_KEY;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ArtifactMapping;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.Member;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.Spelling;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Reads {@code library}: artifacts by operating system, or by operating system and architecture.
 */
record LibraryReader(Diagnostics diagnostics) {
  static final String EXAMPLE = "\"library\": { \"linux\": { \"x64\": \"libname.so\" } }";

  /** Reads the valid artifacts, in the order of the mapping. */
  List<ArtifactMapping> read(JsonObject library) {
    List<ArtifactMapping> found = new ArrayList<>();
    Spelling systems = new Spelling(diagnostics);
    for (Member system : entries(library)) {
      // An artifact is read even if its platform was rejected, so that its problems are reported.
      Optional<Located<String>> os = PlatformNames.system(system.key(), systems, diagnostics);
      Located<String> written = os.orElse(system.key());
      if (system.value() instanceof JsonObject byArch && !ArtifactReader.isArtifact(byArch)) {
        Spelling architectures = new Spelling(diagnostics);
        for (Member entry : entries(byArch)) {
          Optional<Located<String>> arch =
              PlatformNames.architecture(entry.key(), architectures, diagnostics);
          ArtifactReader.read(entry, written, arch, diagnostics)
              .filter(it -> os.isPresent() && arch.isPresent())
              .ifPresent(found::add);
        }
      } else {
        ArtifactReader.read(system, written, Optional.empty(), diagnostics)
            .filter(it -> os.isPresent())
            .ifPresent(found::add);
      }
    }
    return List.copyOf(found);
  }

  private List<Member> entries(JsonObject object) {
    List<Member> entries = ObjectSchema.entries(object);
    if (entries.isEmpty()) {
      diagnostics.report(MISSING_KEY, object.location(), "no artifact is named here", EXAMPLE);
    }
    return entries;
  }
}
