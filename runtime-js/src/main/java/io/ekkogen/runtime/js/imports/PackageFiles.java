package io.ekkogen.runtime.js.imports;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** Reads package.json files, each once. One that does not parse counts as empty. */
final class PackageFiles {
  private static final List<String> IMPORT_CONDITIONS = List.of("import", "node", "default");
  private static final List<String> REQUIRE_CONDITIONS = List.of("require", "node", "default");

  private final Map<Path, Map<String, Object>> read = new HashMap<>();
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
    for (Path directory = file.getParent(); directory != null; directory = directory.getParent()) {
      Map<String, Object> description = in(directory);
      if (description != null) {
        return description.get("type") instanceof String type ? type : "";
      }
      if (directory.endsWith("node_modules")) {
        return "";
      }
    }
    return "";
  }

  /** The {@code main} of the package in a directory. */
  Optional<String> mainOf(Path directory) {
    Map<String, Object> description = in(directory);
    return description != null && description.get("main") instanceof String main
        ? Optional.of(main)
        : Optional.empty();
  }

  /**
   * The target of a subpath in {@code exports} of the package in a directory.
   *
   * @param subpath {@code .}, or begins with {@code ./}
   */
  Optional<String> exportOf(Path directory, String subpath, boolean forImport) {
    Map<String, Object> description = in(directory);
    if (description == null) {
      return Optional.empty();
    }
    Object exports = description.get("exports");
    List<String> conditions = forImport ? IMPORT_CONDITIONS : REQUIRE_CONDITIONS;
    if (exports instanceof Map<?, ?> subpaths && subpaths.containsKey(subpath)) {
      return target(subpaths.get(subpath), conditions);
    }
    return subpath.equals(".") ? target(exports, conditions) : Optional.empty();
  }

  private static Optional<String> target(Object exports, List<String> conditions) {
    if (exports instanceof String target) {
      return Optional.of(target);
    }
    if (exports instanceof Map<?, ?> choices) {
      for (String condition : conditions) {
        if (choices.containsKey(condition)) {
          return target(choices.get(condition), conditions);
        }
      }
    }
    return Optional.empty();
  }

  /** The package.json in a directory; null if there is none that can be read. */
  private Map<String, Object> in(Path directory) {
    Map<String, Object> known = read.get(directory);
    if (known != null) {
      return known;
    }
    Optional<Path> file = files.find(directory.resolve("package.json"));
    if (file.isEmpty()) {
      return null;
    }
    Map<String, Object> description = parse(file.get());
    if (description != null) {
      read.put(directory, description);
    }
    return description;
  }

  private Map<String, Object> parse(Path file) {
    try {
      Value parsed = jsonParse.execute(files.readText(file));
      return parsed.hasMembers() ? copy(parsed) : null;
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
  private static Map<String, Object> copy(Value object) {
    Map<String, Object> members = new HashMap<>();
    for (String key : object.getMemberKeys()) {
      Value value = object.getMember(key);
      if (value.isString()) {
        members.put(key, value.asString());
      } else if (value.hasMembers()) {
        members.put(key, copy(value));
      }
    }
    return members;
  }
}
