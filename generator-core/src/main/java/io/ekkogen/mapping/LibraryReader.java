package io.ekkogen.mapping;

import static io.ekkogen.diagnostic.DiagnosticCode.MISSING_KEY;
import static io.ekkogen.diagnostic.DiagnosticCode.UNKNOWN_PLATFORM;
import static io.ekkogen.mapping.json.JsonValue.Kind.OBJECT;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.DidYouMean;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Mapping.ArtifactMapping;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.JsonString;
import io.ekkogen.mapping.json.JsonValue.Kind;
import io.ekkogen.mapping.json.JsonValue.Member;
import io.ekkogen.runtime.platform.Architecture;
import io.ekkogen.runtime.platform.OperatingSystem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code library}: artifacts by operating system, or by operating system and architecture.
 */
final class LibraryReader {
  static final String EXAMPLE = "\"library\": { \"linux\": { \"x64\": \"libname.so\" } }";

  private static final Set<Kind> ARTIFACT = EnumSet.of(STRING, OBJECT);

  private static final List<String> SYSTEMS =
      Arrays.stream(OperatingSystem.values()).map(OperatingSystem::key).toList();
  private static final List<String> ARCHITECTURES =
      Arrays.stream(Architecture.values()).map(Architecture::key).toList();

  /** What other tools call the same thing. */
  private static final Map<String, String> OTHER_NAMES =
      Map.ofEntries(
          Map.entry("macos", "darwin"),
          Map.entry("mac", "darwin"),
          Map.entry("osx", "darwin"),
          Map.entry("win", "windows"),
          Map.entry("win32", "windows"),
          Map.entry("win64", "windows"),
          Map.entry("musl", "linux-musl"),
          Map.entry("amd64", "x64"),
          Map.entry("x86_64", "x64"),
          Map.entry("x86-64", "x64"),
          Map.entry("i386", "x86"),
          Map.entry("i686", "x86"),
          Map.entry("ia32", "x86"),
          Map.entry("aarch64", "arm64"));

  private final Diagnostics diagnostics;
  private final ArtifactReader artifacts;

  LibraryReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
    this.artifacts = new ArtifactReader(diagnostics);
  }

  /** The artifacts that can be understood, in the order of the mapping. */
  List<ArtifactMapping> read(JsonObject library) {
    List<ArtifactMapping> found = new ArrayList<>();
    for (Member system : entries(library)) {
      Optional<Located<String>> os = platform(system, "operating system", SYSTEMS);
      if (system.value() instanceof JsonObject byArch && !ArtifactReader.isArtifact(byArch)) {
        for (Member entry : entries(byArch)) {
          Optional<Located<String>> arch = platform(entry, "architecture", ARCHITECTURES);
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
        object.members().stream().filter(member -> !Shape.isIgnored(member.key())).toList();
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
    WrongKind.report(Quoted.of(member.key()), value, ARTIFACT, diagnostics);
    return Optional.empty();
  }

  private Optional<Located<String>> platform(Member member, String what, List<String> known) {
    String key = member.key();
    if (known.contains(key)) {
      return Optional.of(new Located<>(key, member.keyLocation()));
    }
    Optional<String> meant =
        Optional.ofNullable(OTHER_NAMES.get(key.toLowerCase(Locale.ROOT))).filter(known::contains);
    diagnostics.report(
        UNKNOWN_PLATFORM,
        member.keyLocation(),
        "unknown " + what + " " + Quoted.of(key),
        Optional.of("one of " + String.join(", ", known)),
        meant.or(() -> DidYouMean.closest(key, known)).map(DidYouMean::ask));
    return Optional.empty();
  }
}
