package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No text of a mapping becomes code, whatever it contains and wherever it is. */
@Tag("jdk-independent")
class HostileTextTest {
  @TempDir Path folder;

  /** Texts in JSON form, without quotes. */
  static Stream<String> texts() {
    return Stream.of(
        "*/ class Evil {} /*",
        "**/ */*/ /**/ // */",
        "\\\\u002a/ class Evil {} /\\\\u002a",
        "\\\\\\\\u002a\\\\u002f \\\\uuuu002a/ \\\\u000a class Evil {}",
        "\\\\u",
        "ends in a backslash\\\\",
        "a line ends in a backslash\\\\\\nclass Evil {}",
        "${evil} `${evil}` $L $S $T $$ $",
        "{@link Evil} {@code } } { {@literal *\\/} {@snippet",
        "@param nobody is such\\n@return\\n@throws Evil always\\n@deprecated @see nothing",
        "<b> <script>alert(1)</script> <!-- & &lt; &nosuch; <p></p></b>",
        "separators \\u2028 export class Evil {} \\u2029 \\u0085 \\u000b \\f \\r class Evil {}",
        "nul \\u0000 escape \\u001b[31m bell \\u0007 delete \\u007f \\u009b",
        "bidi \\u202e \\u2066 \\u200f \\u061c marks \\ufeff \\u200b \\u00ad",
        "beyond the plane \\ud83d\\ude00 \\udb40\\udc41 \\uffff \\ue000",
        "'; evil(); ' \\\" + evil + \\\" ` \\n'; evil();",
        "\\n\\n\\n*/\\n\\n  \\n /// \\t\\n",
        " ",
        "",
        "w".repeat(3000) + "*/" + " " + "x".repeat(500) + "\\\\");
  }

  @Test
  void compilesWithoutWarningsAndParses() throws IOException, InterruptedException {
    Map<String, String> files = Generated.together(numbered(HostileTextTest::mapping));

    assertThat(JavaCompilation.here(files, folder, "-Xdoclint:all,-missing")).isEmpty();
    Node.assumeHere();
    assertThat(Node.check(folder, files)).isEmpty();
  }

  /** A mapping for each text, by the text's number. */
  private static Map<String, String> numbered(UnaryOperator<String> mapping) {
    Map<String, String> mappings = new LinkedHashMap<>();
    texts().forEach(text -> mappings.put("text" + mappings.size(), mapping.apply(text)));
    return mappings;
  }

  @ParameterizedTest
  @MethodSource("texts")
  void leavesTheCodeAsItIsWithoutAnyText(String text) {
    Map<String, String> plain = code(Generated.fromText(mapping("plain")));

    assertThat(code(Generated.fromText(mapping(text)))).isEqualTo(plain);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void cannotBeSeenToReorderOrHideText(String text) {
    Generated.fromText(mapping(text))
        .forEach(
            (path, content) ->
                assertThat(content.codePoints())
                    .as(path)
                    .noneMatch(c -> c != '\n' && Character.isISOControl(c))
                    .noneMatch(c -> Character.getType(c) == Character.FORMAT)
                    .noneMatch(c -> Character.getType(c) == Character.LINE_SEPARATOR)
                    .noneMatch(c -> Character.getType(c) == Character.PARAGRAPH_SEPARATOR)
                    .noneMatch(c -> Character.getType(c) == Character.SURROGATE));
  }

  @ParameterizedTest
  @MethodSource("texts")
  void leavesAManifestOfTheSameEntries(String text) throws IOException {
    Properties plain = manifest("plain");
    Properties hostile = manifest(text);

    assertThat(hostile.keySet()).isEqualTo(plain.keySet());
    hostile.remove("version");
    plain.remove("version");
    assertThat(hostile).isEqualTo(plain);
  }

  /** The text of a constant is the only one that appears in code, as a literal. */
  @Test
  void isALiteralInAConstant() throws IOException, InterruptedException {
    Map<String, String> files =
        Generated.together(
            numbered(
                """
                {
                  "library": { "linux": "libtest.so", "windows": "a \\u2028 b $L c.dll" },
                  "constants": { "TEXT": { "type": "string", "value": "%s" } }
                }
                """
                    ::formatted));

    assertThat(JavaCompilation.here(files, folder)).isEmpty();
    Node.assumeHere();
    assertThat(Node.check(folder, files)).isEmpty();
  }

  private static Properties manifest(String text) throws IOException {
    Properties properties = new Properties();
    properties.load(
        new StringReader(
            Generated.fromText(mapping(text)).get("META-INF/ekkogen/test.properties")));
    return properties;
  }

  /** The code without comments and without the version, which is a string. */
  private static Map<String, String> code(Map<String, String> files) {
    Map<String, String> code = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          if (!path.endsWith(".properties")) {
            code.put(
                path,
                text.replaceAll("(?s)/\\*.*?\\*/", "")
                    .replaceAll("rt\\.module\\('test', '(\\\\.|[^'\\\\])*+'", "rt.module(")
                    .lines()
                    .filter(line -> !line.isBlank())
                    .collect(Collectors.joining("\n")));
          }
        });
    return code;
  }

  /** A mapping with {@code text} in every place for text. */
  private static String mapping(String text) {
    return """
        {
          "version": "%1$s",
          "doc": "%1$s",
          "library": { "linux": "libtest.so" },
          "enums": { "E": { "doc": "%1$s", "values": { "ONE": 1 } } },
          "handles": { "H": { "doc": "%1$s", "close": "closeH" } },
          "constants": { "ONE": { "doc": "%1$s", "type": "int", "value": 1 } },
          "globals": { "answer": { "doc": "%1$s", "type": "int" } },
          "exports": {
            "closeH": { "parameters": [ { "name": "h", "type": "H", "doc": "%1$s" } ] },
            "f": {
              "async": true,
              "doc": "%1$s",
              "returns": { "type": "string", "doc": "%1$s" },
              "parameters": [
                { "name": "a", "type": "int", "doc": "%1$s" },
                { "name": "p", "type": "P", "ref": true, "doc": "%1$s" }
              ]
            }
          },
          "structs": {
            "P": {
              "doc": "%1$s",
              "fields": [
                { "name": "x", "type": "double", "doc": "%1$s" },
                { "name": "b", "type": "bool8", "doc": "%1$s" }
              ]
            }
          },
          "callbacks": {
            "C": {
              "doc": "%1$s",
              "returns": { "type": "int", "doc": "%1$s" },
              "parameters": [ { "name": "a", "type": "int", "doc": "%1$s" } ]
            }
          }
        }
        """
        .formatted(text);
  }
}
