package io.ekkogen.runtime.js;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Value;

/** What the package.json files say; each is read once. One that does not parse says nothing. */
final class PackageFiles {
  private static final List<String> IMPORT_CONDITIONS = List.of("import", "node", "default");
  private static final List<String> REQUIRE_CONDITIONS = List.of("require", "node", "default");

  private final Map<Path, Optional<Value>> read = new HashMap<>();
  private final Value jsonParse;

  /**
   * @param jsonParse the engine's {@code JSON.parse}
   */
  PackageFiles(Value jsonParse) {
    this.jsonParse = jsonParse;
  }

  /** The {@code type} that the nearest package.json declares for a file, or "". */
  String typeOf(Path file) {
    for (Path directory = file.getParent(); directory != null; directory = directory.getParent()) {
      Optional<Value> description = in(directory);
      if (description.isPresent()) {
        return string(description.get(), "type").orElse("");
      }
      if (directory.endsWith("node_modules")) {
        return "";
      }
    }
    return "";
  }

  /** The {@code main} of the package in a directory. */
  Optional<String> mainOf(Path directory) {
    return in(directory).flatMap(description -> string(description, "main"));
  }

  /**
   * What {@code exports} of the package in a directory gives for a subpath.
   *
   * @param subpath {@code .}, or begins with {@code ./}
   */
  Optional<String> exportOf(Path directory, String subpath, boolean forImport) {
    return in(directory)
        .filter(description -> description.hasMember("exports"))
        .map(description -> description.getMember("exports"))
        .flatMap(
            exports -> {
              List<String> conditions = forImport ? IMPORT_CONDITIONS : REQUIRE_CONDITIONS;
              if (exports.hasMembers() && exports.hasMember(subpath)) {
                return target(exports.getMember(subpath), conditions);
              }
              return subpath.equals(".") ? target(exports, conditions) : Optional.empty();
            });
  }

  private static Optional<String> target(Value exports, List<String> conditions) {
    if (exports.isString()) {
      return Optional.of(exports.asString());
    }
    for (String condition : conditions) {
      if (exports.hasMembers() && exports.hasMember(condition)) {
        return target(exports.getMember(condition), conditions);
      }
    }
    return Optional.empty();
  }

  private Optional<Value> in(Path directory) {
    return read.computeIfAbsent(
        directory,
        ignored -> {
          Path file = directory.resolve("package.json");
          if (!Files.isRegularFile(file)) {
            return Optional.empty();
          }
          try {
            return Optional.of(jsonParse.execute(Files.readString(file))).filter(Value::hasMembers);
          } catch (IOException | PolyglotException e) {
            return Optional.empty();
          }
        });
  }

  private static Optional<String> string(Value description, String key) {
    Value value = description.getMember(key);
    return value != null && value.isString() ? Optional.of(value.asString()) : Optional.empty();
  }
}
