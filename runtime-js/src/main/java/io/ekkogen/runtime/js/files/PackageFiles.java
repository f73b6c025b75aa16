package io.ekkogen.runtime.js.files;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Reads package.json files, each once. */
public final class PackageFiles {
  /**
   * The content of a package.json.
   *
   * @param fault why it is not valid; it then has no members
   */
  public record Description(Path folder, Map<String, Object> members, Optional<String> fault) {
    /** A member that is a string. */
    public Optional<String> text(String name) {
      return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
  }

  private final Map<Path, Description> read = new HashMap<>();
  private final ModuleFiles files;
  private final JsonObjects json;

  public PackageFiles(ModuleFiles files, JsonObjects json) {
    this.files = files;
    this.json = json;
  }

  /** The {@code type} that the nearest package.json declares for a file, or "". */
  public String typeOf(Path file) {
    return nearest(file.getParent()).flatMap(description -> description.text("type")).orElse("");
  }

  /** The package.json of the package that a directory belongs to. */
  public Optional<Description> nearest(Path directory) {
    for (Path at = directory; at != null && !at.endsWith("node_modules"); at = at.getParent()) {
      Optional<Description> description = in(at);
      if (description.isPresent()) {
        return description;
      }
    }
    return Optional.empty();
  }

  /** The package.json in a directory, if it can be read. */
  public Optional<Description> in(Path directory) {
    Description known = read.get(directory);
    if (known == null) {
      known =
          files
              .find(directory.resolve("package.json"))
              .flatMap(file -> describe(directory, file))
              .orElse(null);
      if (known != null) {
        read.put(directory, known);
      }
    }
    return Optional.ofNullable(known);
  }

  private Optional<Description> describe(Path directory, Path file) {
    try {
      String text = files.readText(file);
      return json.parse(text)
          .map(members -> new Description(directory, members, Optional.empty()))
          .or(
              () ->
                  Optional.of(
                      new Description(directory, Map.of(), Optional.of(json.fault(file, text)))));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
