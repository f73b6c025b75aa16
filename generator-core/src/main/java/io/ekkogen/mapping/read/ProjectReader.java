package io.ekkogen.mapping.read;

import static io.ekkogen.mapping.json.JsonValue.Kind.ARRAY;
import static io.ekkogen.mapping.json.JsonValue.Kind.STRING;
import static io.ekkogen.mapping.object.Key.key;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.mapping.JavaNames;
import io.ekkogen.mapping.Located;
import io.ekkogen.mapping.ProjectSettings;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.object.JsonTypes;
import io.ekkogen.mapping.object.ObjectSchema;
import io.ekkogen.mapping.object.ValidatedObject;
import java.util.List;
import java.util.Optional;

/** Reads the settings of a project. */
public final class ProjectReader {
  private static final ObjectSchema PROJECT =
      ObjectSchema.of(
          key("mappings", ARRAY),
          key("package", STRING),
          key("output", STRING),
          key("targets", ARRAY),
          key("noNotes", ARRAY));

  private final Diagnostics diagnostics;

  private ProjectReader(Diagnostics diagnostics) {
    this.diagnostics = diagnostics;
  }

  /** Reads settings, reporting every problem found; empty if the file is not a JSON object. */
  public static Optional<ProjectSettings> read(
      String fileName, byte[] content, Diagnostics diagnostics) {
    return JsonFile.read(fileName, content, "settings: { }", diagnostics)
        .flatMap(value -> JsonTypes.object("the project", value, diagnostics))
        .map(new ProjectReader(diagnostics)::settings);
  }

  private ProjectSettings settings(JsonObject root) {
    ValidatedObject members = PROJECT.check(root, root.location(), diagnostics);
    return new ProjectSettings(
        texts(members, "mappings"),
        members.string("package").filter(it -> JavaNames.checkPackage(it, diagnostics)),
        members.string("output"),
        texts(members, "targets"),
        texts(members, "noNotes"));
  }

  private List<Located<String>> texts(ValidatedObject members, String key) {
    return members.elements(key).stream()
        .flatMap(it -> JsonTypes.string("an element of \"" + key + "\"", it, diagnostics).stream())
        .toList();
  }
}
