package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Structures with the maximum number of fields. */
class LargeStructureTest {
  private static final int FIELDS = 1_500;

  @TempDir Path folder;

  /** After a pointer, offsets depend on the platform, so each is a call of the layout engine. */
  @ParameterizedTest
  @ValueSource(
      strings = {
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
        "char[16]', 'encoding': 'windows-1252",
      })
  @Tag("jdk-independent")
  void compileInJavaAndParseInJavaScript(String type) throws IOException, InterruptedException {
    Map<String, String> files = Generated.fromText(mapping(type.replace('\'', '"')));

    assertThat(JavaCompilation.here(files, folder)).isEmpty();
    Node.assumeHere();
    assertThat(Node.check(folder, files)).isEmpty();
  }

  @Test
  void showAllTheirFields() throws Exception {
    JavaCompilation.here(Generated.fromText(mapping("uint")), folder);
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

  private static String mapping(String type) {
    String fields =
        IntStream.range(2, FIELDS)
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
        .formatted(type, fields);
  }
}
