package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Structures with the maximum number of fields, for the types that take most of a class file; all
 * types have structures with fewer, or the maximum if {@link LargeTests} are enabled.
 */
@Tag("jdk-independent")
class LargeStructureTest {
  private static final int FIELDS = 1_500;
  private static final int SOME_FIELDS = 100;
  private static final int LARGEST = 2;

  /** The keys of a field: its type, and whatever else changes the code that accesses it. */
  private static final List<String> FIELD_TYPES =
      List.of(
          "int",
          "bool",
          "bool8",
          "byte",
          "ulong",
          "culong",
          "double",
          "IntPtr",
          "string",
          "wstring",
          "char[16]",
          "int[4]",
          "bool[4]",
          "clong[4]",
          "Color",
          "Colors",
          "Color[2]",
          "Handle",
          "Inner",
          "Inner*",
          "Inner[2]",
          "Inner*[2]",
          "Handle[2]",
          "string[2]",
          "int', 'bits': 9, 'doc': '",
          "Colors', 'bits': 9, 'doc': '",
          "string', 'encoding': 'utf-16",
          "char[16]', 'encoding': 'windows-1252");

  @TempDir Path folder;

  @Test
  void compileInJavaAndParseInJavaScript() throws IOException, InterruptedException {
    assertCompile(FIELD_TYPES, SOME_FIELDS);
    assertCompile(LargeTests.ENABLED ? FIELD_TYPES : largest(), FIELDS);
  }

  /** The types whose class files were the largest. */
  private List<String> largest() {
    return FIELD_TYPES.stream()
        .sorted(Comparator.comparing(this::classFileLength).reversed())
        .limit(LARGEST)
        .toList();
  }

  private long classFileLength(String type) {
    return folder.resolve("test/of_" + name(type) + "/Large.class").toFile().length();
  }

  private void assertCompile(List<String> types, int fields)
      throws IOException, InterruptedException {
    Map<String, String> files =
        Generated.together(
            types.stream().collect(Collectors.toMap(this::name, type -> mapping(type, fields))));

    assertThat(JavaCompilation.here(files, folder)).isEmpty();
    Node.assumeHere();
    assertThat(Node.check(folder, files)).isEmpty();
  }

  private String name(String type) {
    return "type" + FIELD_TYPES.indexOf(type);
  }

  @Test
  void showAllTheirFields() throws Exception {
    JavaCompilation.here(Generated.fromText(mapping("uint", FIELDS)), folder);
    try (URLClassLoader loader =
        new URLClassLoader(new URL[] {folder.toUri().toURL()}, getClass().getClassLoader())) {
      Class<?> type = loader.loadClass("test.Large");
      Object large = type.getConstructor().newInstance();
      type.getMethod("setText", int.class).invoke(large, -1);
      type.getMethod("setF1499", int.class).invoke(large, -2);

      assertThat(large.toString())
          .startsWith("Large{f0=null, text=4294967295, f2=0, f3=0, ")
          .endsWith(", f1498=0, f1499=4294967294}");
    }
  }

  /** After a pointer, offsets depend on the platform, so each is a call of the layout engine. */
  private static String mapping(String type, int count) {
    String fields =
        IntStream.range(2, count)
            .mapToObj(i -> "{ \"name\": \"f%d\", \"type\": \"%s\" }".formatted(i, type))
            .collect(Collectors.joining(",\n"));
    return """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "f": { "returns": "Large", "parameters": [ { "name": "p", "type": "Large" } ] },
            "g": { "parameters": [ { "name": "h", "type": "Handle" } ] },
            "h": { "parameters": [ { "name": "p", "type": "Large", "ref": true } ] }
          },
          "enums": {
            "Color": { "values": { "RED": 0 } },
            "Colors": { "flags": true, "values": { "RED": 1 } }
          },
          "handles": { "Handle": { "close": "g" } },
          "structs": {
            "Inner": { "fields": [ { "name": "a", "type": "int" } ] },
            "Large": {
              "fields": [
                { "name": "f0", "type": "IntPtr" }, { "name": "text", "type": "%s" },
                %s
              ]
            }
          }
        }
        """
        .formatted(type.replace('\'', '"'), fields.replace('\'', '"'));
  }
}
