package io.ekkogen.mapping.read;

import static io.ekkogen.diagnostic.DiagnosticCode.ABSOLUTE_ARTIFACT;
import static io.ekkogen.diagnostic.DiagnosticCode.BAD_ARTIFACT;
import static io.ekkogen.mapping.json.JsonValue.Kind.ARRAY;
import static io.ekkogen.mapping.json.JsonValue.Kind.BOOLEAN;
import static io.ekkogen.mapping.json.JsonValue.Kind.OBJECT;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.Quoted;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.Mapping.ArtifactMapping;
import io.ekkogen.mapping.Mapping.DependencyMapping;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.Kind;
import io.ekkogen.mapping.json.JsonValue.Member;
import io.ekkogen.mapping.object.JsonTypes;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads an artifact: a file name, or an object with more properties. */
final class ArtifactReader {
  private static final int LONGEST = 4096;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
  private static final Set<Kind> FORMS = EnumSet.of(STRING, OBJECT);
  private static final Pattern SHA_256 = Pattern.compile("[0-9A-Fa-f]{64}");

  private static final ObjectSchema ARTIFACT =
      ObjectSchema.of(
          key("file", STRING).required("\"file\": \"libname.so\""),
          key("sha256", STRING),
          key("lazy", BOOLEAN),
          key("dependsOn", ARRAY));

  /** A dependency has no dependencies itself: the order of the list is enough. */
  private static final ObjectSchema DEPENDENCY =
      ObjectSchema.of(
          key("file", STRING).required("\"file\": \"libname.so\""), key("sha256", STRING));

  private ArtifactReader() {}

  /** Whether {@code object} is an artifact; otherwise it maps architectures to artifacts. */
  static boolean isArtifact(JsonObject object) {
    return object.members().stream().anyMatch(member -> ARTIFACT.has(member.key().value()));
  }

  /** Reads the artifact of a platform; empty after a report. */
  static Optional<ArtifactMapping> read(
      Member written, Located<String> os, Optional<Located<String>> arch, Diagnostics diagnostics) {
    JsonValue value = written.value();
    if (!JsonTypes.check(Quoted.of(written.key().value()), value, FORMS, diagnostics)) {
      return Optional.empty();
    }
    ValidatedObject members = ARTIFACT.check(value, "file", diagnostics);
    List<DependencyMapping> dependsOn =
        members.elements("dependsOn").stream()
            .filter(it -> JsonTypes.check("a dependency", it, FORMS, diagnostics))
            .map(it -> DEPENDENCY.check(it, "file", diagnostics))
            .flatMap(it -> dependency(it).stream())
            .toList();
    return dependency(members)
        .map(
            it ->
                new ArtifactMapping(
                    os, arch, it.file(), it.sha256(), members.isSet("lazy"), dependsOn));
  }

  /** Reads the keys that artifacts and dependencies have in common. */
  private static Optional<DependencyMapping> dependency(ValidatedObject members) {
    Optional<Located<String>> sha256 =
        members.string("sha256").flatMap(it -> hash(it, members.diagnostics()));
    return members
        .string("file")
        .filter(it -> isFile(it, members.diagnostics()))
        .map(it -> new DependencyMapping(it, sha256));
  }

  private static boolean isFile(Located<String> file, Diagnostics diagnostics) {
    Optional<String> fault = fault(file.value());
    if (fault.isPresent()) {
      diagnostics.report(
          BAD_ARTIFACT,
          file.location(),
          "the artifact " + Quoted.of(file.value()) + " " + fault.get(),
          "a file name, or a path relative to the mapping with / between folders");
    } else if (file.value().startsWith("/")) {
      diagnostics.report(
          ABSOLUTE_ARTIFACT,
          file.location(),
          "the artifact is an absolute path, which binds the mapping to one machine");
    }
    return fault.isEmpty();
  }

  private static Optional<String> fault(String path) {
    if (path.isBlank()) {
      return Optional.of("is empty");
    }
    if (path.length() > LONGEST) {
      return Optional.of("is longer than " + LONGEST + " characters");
    }
    if (path.chars().anyMatch(Character::isISOControl)) {
      return Optional.of("contains a control character");
    }
    if (path.indexOf('\\') >= 0) {
      return Optional.of("contains a backslash");
    }
    if (DRIVE.matcher(path).matches()) {
      return Optional.of("begins with a drive");
    }
    if (Arrays.asList(path.split("/", -1)).contains("..")) {
      return Optional.of("leaves its folder with \"..\"");
    }
    return path.endsWith("/") ? Optional.of("is a folder") : Optional.empty();
  }

  private static Optional<Located<String>> hash(Located<String> written, Diagnostics diagnostics) {
    if (SHA_256.matcher(written.value()).matches()) {
      return Optional.of(
          new Located<>(written.value().toLowerCase(Locale.ROOT), written.location()));
    }
    diagnostics.report(
        BAD_ARTIFACT,
        written.location(),
        Quoted.of(written.value()) + " is not a SHA-256 hash",
        "64 hexadecimal digits, as sha256sum prints them");
    return Optional.empty();
  }
}
