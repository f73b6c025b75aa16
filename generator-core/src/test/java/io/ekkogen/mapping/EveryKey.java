package io.ekkogen.mapping;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.diagnostic.Diagnostics;
import io.ekkogen.diagnostic.SourceLocation;
import io.ekkogen.mapping.json.JsonReader;
import io.ekkogen.mapping.json.JsonValue;
import io.ekkogen.mapping.json.JsonValue.JsonArray;
import io.ekkogen.mapping.json.JsonValue.JsonObject;
import io.ekkogen.mapping.json.JsonValue.Kind;
import io.ekkogen.mapping.json.SourceText;
import io.ekkogen.mapping.object.ObjectSchema;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** A mapping with every key of the format, and all the text in it. */
public final class EveryKey {
  /** Reads settings, not mappings. */
  private static final String OF_PROJECTS = "ProjectReader.java";

  /** The objects of the mapping for each schema, which together have all of its keys. */
  private static final Map<String, List<String>> OBJECTS =
      Map.ofEntries(
          Map.entry("MappingReader.MAPPING", List.of("")),
          Map.entry("MappingReader.JAVA", List.of("/java")),
          Map.entry("ArtifactReader.ARTIFACT", List.of("/library/linux/x64")),
          Map.entry("ArtifactReader.DEPENDENCY", List.of("/library/linux/x64/dependsOn/0")),
          Map.entry("FunctionReader.FUNCTION", List.of("/exports/f", "/exports/g")),
          Map.entry(
              "SignatureReader.RETURN",
              List.of(
                  "/exports/f/returns",
                  "/exports/h/returns",
                  "/exports/part/returns",
                  "/exports/append/returns",
                  "/exports/ends/returns",
                  "/exports/finds/returns",
                  "/exports/size/returns")),
          Map.entry(
              "SignatureReader.PARAMETER",
              Stream.of(
                      "f/parameters/0",
                      "f/parameters/1",
                      "f/parameters/2",
                      "f/parameters/3",
                      "f/parameters/4",
                      "f/parameters/5",
                      "f/parameters/6",
                      "f/parameters/7",
                      "part/parameters/1",
                      "take/parameters/0",
                      "ends/parameters/0",
                      "finds/parameters/1",
                      "reads/parameters/0")
                  .map("/exports/"::concat)
                  .toList()),
          Map.entry("SignatureReader.RETAINED", List.of("/exports/f/parameters/4/retained")),
          Map.entry(
              "ErrorReader.ERROR",
              List.of("/exports/f/error", "/exports/checked/error", "/exports/loads/error")),
          Map.entry("StructReader.STRUCT", List.of("/structs/S", "/structs/Placed")),
          Map.entry(
              "FieldReader.FIELD",
              List.of(
                  "/structs/S/fields/0",
                  "/structs/S/fields/1",
                  "/structs/S/fields/3",
                  "/structs/S/fields/5",
                  "/structs/Ends/fields/1",
                  "/structs/Placed/fields/0")),
          Map.entry(
              "FieldReader.PADDING",
              List.of(
                  "/structs/S/fields/0",
                  "/structs/S/fields/1",
                  "/structs/S/fields/2",
                  "/structs/S/fields/3",
                  "/structs/S/fields/5",
                  "/structs/Ends/fields/1",
                  "/structs/Placed/fields/0")),
          Map.entry(
              "FieldReader.PLACED",
              List.of(
                  "/structs/S/fields/0",
                  "/structs/S/fields/1",
                  "/structs/S/fields/3",
                  "/structs/S/fields/5",
                  "/structs/Ends/fields/1",
                  "/structs/Placed/fields/0")),
          Map.entry("CallbackReader.CALLBACK", List.of("/callbacks/Each")),
          Map.entry("EnumReader.ENUM", List.of("/enums/Color")),
          Map.entry("HandleReader.HANDLE", List.of("/handles/Thing")),
          Map.entry("ConstantReader.CONSTANT", List.of("/constants/GREETING")),
          Map.entry("GlobalReader.GLOBAL", List.of("/globals/answer")));

  private final String text;
  private final Map<String, SourceLocation> strings = new LinkedHashMap<>();
  private final Map<String, Set<String>> keys = new TreeMap<>();

  /** Reads the mapping. */
  public EveryKey() {
    try (InputStream in = EveryKey.class.getResourceAsStream("/mappings/every-key.ekko.json")) {
      text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    JsonReader.read(new SourceText("test.ekko.json", text), new Diagnostics(text))
        .ifPresent(root -> walk("", root));
  }

  private void walk(String path, JsonValue value) {
    if (value.kind() == Kind.STRING) {
      strings.put(path, value.location());
    } else if (value instanceof JsonObject object) {
      keys.put(path, new HashSet<>(object.members().stream().map(it -> it.key().value()).toList()));
      object.members().forEach(member -> walk(path + "/" + member.key().value(), member.value()));
    } else if (value instanceof JsonArray array) {
      for (int i = 0; i < array.elements().size(); i++) {
        walk(path + "/" + i, array.elements().get(i));
      }
    }
  }

  /** The paths of the mapping's strings, such as {@code /exports/f/doc}. */
  public Set<String> paths() {
    return strings.keySet();
  }

  /**
   * The mapping with replaced strings.
   *
   * @param replacement the string for a path, in JSON's quotes; null to keep it
   */
  public String with(UnaryOperator<String> replacement) {
    String[] lines = text.split("\n", -1);
    List<String> backwards = new ArrayList<>(strings.keySet());
    backwards.sort((a, b) -> Integer.compare(strings.get(b).column(), strings.get(a).column()));
    for (String path : backwards) {
      String other = replacement.apply(path);
      if (other != null) {
        SourceLocation at = strings.get(path);
        String line = lines[at.line() - 1];
        lines[at.line() - 1] =
            line.substring(0, at.column() - 1)
                + other
                + line.substring(at.column() - 1 + at.length());
      }
    }
    return String.join("\n", lines);
  }

  /** The keys of the readers that the mapping lacks, and unknown schemas. */
  public List<String> missing() throws IOException, ReflectiveOperationException {
    List<String> missing = new ArrayList<>();
    Set<String> read = new TreeSet<>();
    try (Stream<Path> sources = Files.list(Path.of("src/main/java/io/ekkogen/mapping/read"))) {
      for (Path source : sources.sorted().toList()) {
        String name = source.getFileName().toString();
        if (name.endsWith("Reader.java") && !name.equals(OF_PROJECTS)) {
          missing.addAll(missing(name.replace(".java", ""), read));
        }
      }
    }
    assertThat(read).as("schemas of the readers").isEqualTo(OBJECTS.keySet());
    return missing;
  }

  private List<String> missing(String type, Set<String> read) throws ReflectiveOperationException {
    List<String> missing = new ArrayList<>();
    for (Field field : Class.forName("io.ekkogen.mapping.read." + type).getDeclaredFields()) {
      if (field.getType() != ObjectSchema.class) {
        continue;
      }
      field.setAccessible(true);
      ObjectSchema schema = (ObjectSchema) field.get(null);
      String kind = type + "." + field.getName();
      Set<String> shown = new HashSet<>();
      read.add(kind);
      OBJECTS.getOrDefault(kind, List.of()).forEach(path -> shown.addAll(keys.get(path)));
      schema.keys().stream()
          .filter(key -> !shown.contains(key))
          .forEach(key -> missing.add(kind + ": " + key));
    }
    return missing;
  }
}
