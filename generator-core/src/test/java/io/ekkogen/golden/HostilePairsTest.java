package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Names that are harmless alone, but conflict with each other, or with code generated for another
 * name.
 */
@Tag("jdk-independent")
class HostilePairsTest {
  @TempDir Path folder;

  private static Stream<String> structs() {
    return Stream.of(
        // Accessors with the same name.
        struct("S", "x: bool8, X: bool8, X_: bool8, x_: bool8, Class: bool8, class: bool8"),
        struct("S", "x: int, X: bool8, getX: int, pointer: bool8, Pointer: bool8"),
        // Fields that hide the types whose static methods a structure calls.
        struct("S", "Byte: byte, Short: ushort, Integer: uint, Long: ulong, String: IntPtr"),
        struct(
            "S", "StructLayout: IntPtr, Structure: int, LAYOUT: long, text: bool8, Pointer: int"),
        // Fields that hide the classes of other fields.
        struct("S", "Session: int, s: Session, S: int, all: Session[2]"),
        struct("Tag", "text: string")
            + """
            , "S": {
              "layout": "Explicit",
              "fields": [
                { "name": "Tag", "type": "int", "offset": 0 },
                { "name": "t", "type": "Tag", "offset": 8 },
                { "name": "number", "type": "long", "offset": 8 }
              ]
            }
            """,
        // Types with the names of annotations.
        Stream.of(
                "FunctionalInterface",
                "Override",
                "Generated",
                "FieldOrder",
                "Unsigned",
                "ScriptAccess")
            .map(name -> struct(name, "x: uint"))
            .collect(Collectors.joining(",")),
        // Two files whose names differ in case, and a function with the adjusted name of one.
        struct("point", "x: int") + "," + struct("Point", "x: int"));
  }

  @Test
  void compileInJavaAndParseInJavaScript() throws IOException, InterruptedException {
    Map<String, String> mappings = new LinkedHashMap<>();
    structs().forEach(structs -> mappings.put("pair" + mappings.size(), mapping(structs)));
    Map<String, String> files = Generated.together(mappings);

    assertThat(JavaCompilation.here(files, folder)).isEmpty();
    Node.assumeHere();
    assertThat(Node.check(folder, files)).isEmpty();
  }

  /** {@code "S": { "fields": [ … ] }} out of {@code x: int, y: int}. */
  private static String struct(String name, String fields) {
    return Stream.of(fields.split(", "))
        .map(field -> field.split(": "))
        .map("{ \"name\": \"%s\", \"type\": \"%s\" }"::formatted)
        .collect(Collectors.joining(", ", "\"" + name + "\": { \"fields\": [ ", " ] }"));
  }

  private static String mapping(String structs) {
    return """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "get_value": {
              "returns": "byte",
              "parameters": [
                { "name": "GET_VALUE", "type": "string" },
                { "name": "Map", "type": "int[]", "out": true },
                { "name": "Set", "type": "ushort" },
                { "name": "Scratch", "type": "IntPtr" }
              ]
            },
            "end": { "parameters": [ { "name": "session", "type": "Session" } ] },
            "S": {}, "Point_": {}, "x": {}, "X": {}
          },
          "structs": { %s },
          "handles": { "Session": { "close": "end" } },
          "callbacks": {
            "Callback": { "returns": "uint", "parameters": [ { "name": "Unsigned", "type": "byte" } ] }
          }
        }
        """
        .formatted(structs);
  }
}
