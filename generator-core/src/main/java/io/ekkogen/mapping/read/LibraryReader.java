package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.ekkogen.mapping.json.JsonValue.Kind.OBJECT;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ArtifactMapping;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.JsonString;
import io.ekkogen.mapping.json.JsonValue.Kind;
import io.ekkogen.mapping.json.JsonValue.Member;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.Spelling;
import io.ekkogen.mapping.object.TypeMismatch;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code library}: artifacts by operating system, or by operating system and architecture.
 */
public final class LibraryReader {
  public static final String EXAMPLE = "\"library\": { \"linux\": { \"x64\": \"libname.so\" } }";

  private static final Set<Kind> ARTIFACT = EnumSet.of(STRING, OBJECT);

  private final Diagnostics diagnostics;
  private final ArtifactReader artifacts;
  private final PlatformNames platforms;

  public LibraryReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.artifacts = new ArtifactReader(diagnostics);
    this.platforms = new PlatformNames(diagnostics);
  }

  /** Reads the valid artifacts, in the order of the mapping. */
  public List<ArtifactMapping> read(JsonObject library) {
    List<ArtifactMapping> found = new ArrayList<>();
    Spelling systems = new Spelling(diagnostics);
    for (Member system : entries(library)) {
      Optional<Located<String>> os = platforms.system(system.key(), system.keyLocation(), systems);
      if (system.value() instanceof JsonObject byArch && !ArtifactReader.isArtifact(byArch)) {
        Spelling architectures = new Spelling(diagnostics);
        for (Member entry : entries(byArch)) {
          Optional<Located<String>> arch =
              platforms.architecture(entry.key(), entry.keyLocation(), architectures);
          Optional<ArtifactReader.Artifact> artifact = artifact(entry);
          if (os.isPresent() && arch.isPresent() && artifact.isPresent()) {
            found.add(artifact.get().on(os.get(), arch));
          }
        }
      } else {
        Optional<ArtifactReader.Artifact> artifact = artifact(system);
        if (os.isPresent() && artifact.isPresent()) {
          found.add(artifact.get().on(os.get(), Optional.empty()));
        }
      }
    }
    return found;
  }

  private List<Member> entries(JsonObject object) {
    List<Member> entries =
        object.members().stream().filter(member -> !ObjectSchema.isIgnored(member.key())).toList();
    if (entries.isEmpty()) {
      diagnostics.report(MISSING_KEY, object.location(), "no artifact is named here", EXAMPLE);
    }
    return entries;
  }

  private Optional<ArtifactReader.Artifact> artifact(Member member) {
    JsonValue value = member.value();
    if (value instanceof JsonString file) {
      return artifacts.read(file);
    }
    if (value instanceof JsonObject object) {
      return artifacts.read(object);
    }
    TypeMismatch.report(Quoted.of(member.key()), value, ARTIFACT, diagnostics);
    return Optional.empty();
  }
}
