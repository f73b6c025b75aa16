package io.ekkogen.conformance.expectation;

import com.sun.jna.Library;
import io.ekkogen.conformance.Bindings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * A fixture for one feature of the format: a C library {@code NAME.c}, its mapping {@code
 * NAME.ekko.json}, and its expectations {@code NAME.json}.
 */
final class Fixture {
  private static final Path EXPECTATIONS = Path.of("src/test/resources/expectations");
  private static final List<Fixture> ALL = readAll();

  private final String name;
  private final Map<String, Object> mapping;
  private final List<Expectation> expectations;
  private Library plainJna;

  private Fixture(String name) {
    this.name = name;
    this.mapping = Json.object(Json.read(mappingFile()));
    List<Object> written = Json.list(Json.read(expectationsFile()));
    this.expectations =
        IntStream.range(0, written.size())
            .mapToObj(i -> Expectation.of(this, i, Json.object(written.get(i))))
            .toList();
  }

  static List<Fixture> all() {
    return ALL;
  }

  private static List<Fixture> readAll() {
    try (Stream<Path> files = Files.list(EXPECTATIONS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(file -> file.endsWith(".json"))
          .sorted()
          .map(file -> new Fixture(file.substring(0, file.length() - ".json".length())))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String name() {
    return name;
  }

  List<Expectation> expectations() {
    return expectations;
  }

  Path mappingFile() {
    return Path.of("src/main/ekkogen/" + name + ".ekko.json").toAbsolutePath();
  }

  Path expectationsFile() {
    return EXPECTATIONS.resolve(name + ".json").toAbsolutePath();
  }

  /** The generated interface. */
  Class<? extends Library> type() {
    String simpleName = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    return member(simpleName).asSubclass(Library.class);
  }

  /** A class of the generated package. */
  Class<?> member(String simpleName) {
    String className = "io.ekkogen.conformance." + name + "." + simpleName;
    try {
      return Class.forName(className);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("nothing generated " + className, e);
    }
  }

  Library load() {
    try {
      return (Library) type().getMethod("load").invoke(null);
    } catch (ReflectiveOperationException e) {
      throw new AssertionError("load() of " + name, e);
    }
  }

  Library plainJna() {
    if (plainJna == null) {
      plainJna = Bindings.plainJna(name, type());
    }
    return plainJna;
  }

  /** What the mapping says about each export. */
  Map<String, Map<String, Object>> exports() {
    Map<String, Map<String, Object>> exports = new LinkedHashMap<>();
    Json.object(mapping.get("exports"))
        .forEach((name, function) -> exports.put(name, Json.object(function)));
    return exports;
  }

  /** The function of an export. */
  CFunction function(String export) {
    Object function = Json.object(mapping.get("exports")).get(export);
    if (function == null) {
      throw new AssertionError("the mapping of " + name + " has no export " + export);
    }
    return CFunction.of(export, Json.object(function));
  }

  boolean hasExport(String export) {
    return Json.object(mapping.get("exports")).containsKey(export);
  }

  boolean hasGlobal(String global) {
    return Json.object(mapping.get("globals")).containsKey(global);
  }

  @Override
  public String toString() {
    return name;
  }
}
