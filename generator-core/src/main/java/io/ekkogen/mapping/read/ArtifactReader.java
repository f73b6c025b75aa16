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
import io.ekkogen.mapping.json.JsonValue.JsonArray;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.JsonString;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.TypeMismatch;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads an artifact: a file name, or an object with more properties. */
public final class ArtifactReader {
  private static final int LONGEST = 4096;
  private static final Pattern DRIVE = Pattern.compile("[A-Za-z]:.*", Pattern.DOTALL);
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

  private final Diagnostics diagnostics;

  public ArtifactReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** A file with its hash, its symbol binding and its dependencies. */
  public record Artifact(
      Located<String> file,
      Optional<Located<String>> sha256,
      boolean lazy,
      List<DependencyMapping> dependsOn) {
    ArtifactMapping on(Located<String> os, Optional<Located<String>> arch) {
      return new ArtifactMapping(os, arch, file, sha256, lazy, dependsOn);
    }
  }

  /** Whether {@code object} is an artifact; otherwise it maps architectures to artifacts. */
  public static boolean isArtifact(JsonObject object) {
    return object.members().stream().anyMatch(member -> ARTIFACT.has(member.key()));
  }

  public Optional<Artifact> read(JsonString file) {
    return file(new Located<>(file.value(), file.location()))
        .map(it -> new Artifact(it, Optional.empty(), false, List.of()));
  }

  public Optional<Artifact> read(JsonObject object) {
    ValidatedObject members = ARTIFACT.check(object, object.location(), diagnostics);
    Optional<Located<String>> sha256 = members.string("sha256").flatMap(this::hash);
    boolean lazy = members.flag("lazy").map(Located::value).orElse(false);
    List<DependencyMapping> dependsOn = new ArrayList<>();
    for (JsonValue element :
        members.array("dependsOn").map(JsonArray::elements).orElse(List.of())) {
      dependency(element).ifPresent(dependsOn::add);
    }
    return members
        .string("file")
        .flatMap(this::file)
        .map(it -> new Artifact(it, sha256, lazy, dependsOn));
  }

  private Optional<DependencyMapping> dependency(JsonValue element) {
    if (element instanceof JsonString file) {
      return file(new Located<>(file.value(), file.location()))
          .map(it -> new DependencyMapping(it, Optional.empty()));
    }
    if (element instanceof JsonObject object) {
      ValidatedObject members = DEPENDENCY.check(object, object.location(), diagnostics);
      Optional<Located<String>> sha256 = members.string("sha256").flatMap(this::hash);
      return members
          .string("file")
          .flatMap(this::file)
          .map(it -> new DependencyMapping(it, sha256));
    }
    TypeMismatch.report("a dependency", element, Set.of(STRING, OBJECT), diagnostics);
    return Optional.empty();
  }

  private Optional<Located<String>> file(Located<String> file) {
    Optional<String> fault = fault(file.value());
    if (fault.isPresent()) {
      diagnostics.report(
          BAD_ARTIFACT,
          file.location(),
          "the artifact " + Quoted.of(file.value()) + " " + fault.get(),
          "a file name, or a path relative to the mapping with / between folders");
      return Optional.empty();
    }
    if (file.value().startsWith("/")) {
      diagnostics.report(
          ABSOLUTE_ARTIFACT,
          file.location(),
          "the artifact is an absolute path, which binds the mapping to one machine");
    }
    return Optional.of(file);
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

  private Optional<Located<String>> hash(Located<String> written) {
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
