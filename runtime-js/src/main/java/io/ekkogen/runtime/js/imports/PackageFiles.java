package io.ekkogen.runtime.js.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** Reads package.json files, each once. One that does not parse counts as empty. */
final class PackageFiles {
  /**
   * The content of a package.json.
   *
   * @param members objects as maps in their order, arrays as lists, and strings; other values are
   *     null
   */
  record Description(Path folder, Map<String, Object> members) {
    /** A member that is a string. */
    Optional<String> text(String name) {
      return members.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }
  }

  private final Map<Path, Description> read = new HashMap<>();
  private final ModuleFiles files;
  private final Value jsonParse;

  /**
   * @param jsonParse the engine's {@code JSON.parse}
   */
  PackageFiles(ModuleFiles files, Value jsonParse) {
    this.files = files;
    this.jsonParse = jsonParse;
  }

  /** The {@code type} that the nearest package.json declares for a file, or "". */
  String typeOf(Path file) {
    return nearest(file.getParent()).flatMap(description -> description.text("type")).orElse("");
  }

  /** The package.json of the package that a directory belongs to. */
  Optional<Description> nearest(Path directory) {
    for (Path at = directory; at != null && !at.endsWith("node_modules"); at = at.getParent()) {
      Optional<Description> description = in(at);
      if (description.isPresent()) {
        return description;
      }
    }
    return Optional.empty();
  }

  /** The package.json in a directory, if it can be read. */
  Optional<Description> in(Path directory) {
    Description known = read.get(directory);
    if (known == null) {
      known =
          files
              .find(directory.resolve("package.json"))
              .map(this::parse)
              .map(members -> new Description(directory, members))
              .orElse(null);
      if (known != null) {
        read.put(directory, known);
      }
    }
    return Optional.ofNullable(known);
  }

  private Map<String, Object> parse(Path file) {
    try {
      Value parsed = jsonParse.execute(files.readText(file));
      return parsed.hasMembers() ? members(parsed) : null;
    } catch (IOException | StackOverflowError e) {
      return null;
    } catch (PolyglotException e) {
      if (e.isCancelled()) {
        throw e;
      }
      return null;
    }
  }

  /** Copies an object, because scripts can add members to all objects of the engine. */
  private static Map<String, Object> members(Value object) {
    Map<String, Object> members = new LinkedHashMap<>();
    for (String key : object.getMemberKeys()) {
      members.put(key, copy(object.getMember(key)));
    }
    return members;
  }

  private static Object copy(Value value) {
    if (value.isString()) {
      return value.asString();
    }
    if (value.hasArrayElements()) {
      List<Object> elements = new ArrayList<>();
      for (long i = 0; i < value.getArraySize(); i++) {
        elements.add(copy(value.getArrayElement(i)));
      }
      return elements;
    }
    return value.hasMembers() ? members(value) : null;
  }
}
