package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Names that generated code itself uses, and names of the maximum length. */
@Tag("jdk-independent")
class HostileNamesTest {
  private static final String LONGEST = "n".repeat(200);

  @TempDir Path folder;

  /** Names for all declarations of the mapping. */
  static Stream<String> names() {
    return Stream.of(
        LONGEST,
        "_",
        "__",
        "$",
        "$$",
        "a$",
        "a$$b",
        "$L",
        "x$T$1",
        "class",
        "record",
        "var",
        "yield",
        "Object",
        "String",
        "Throwable",
        "Test",
        "TestBinding",
        "TestHost",
        "LIBRARY",
        "INSTANCE",
        "LAYOUT",
        "OPTIONS",
        "result",
        "error",
        "args",
        "isShort",
        "scratch",
        "failure",
        "memory",
        "value",
        "init",
        "host",
        "rt",
        "layout",
        "pointer",
        "Pointer",
        "ByValue",
        "size",
        "address",
        "call",
        "Lookup",
        "MethodName",
        "OTHER",
        "read",
        "write",
        "readFields",
        "toString",
        "hashCode",
        "getClass",
        "await",
        "arguments",
        "eval",
        "undefined",
        "then",
        "constructor",
        "prototype",
        "__proto__",
        "default",
        "module");
  }

  /** A key that begins with a dollar sign is a comment. */
  static Stream<String> namesOfTypes() {
    return names().filter(name -> !name.startsWith("$"));
  }

  @Test
  void compileAndParse() throws IOException, InterruptedException {
    assertCompile(names(), HostileNamesTest::mapping, folder);
  }

  /** The same for a library whose functions take callbacks. */
  @Test
  void compileAndParseWithCallbacks() throws IOException, InterruptedException {
    assertCompile(namesOfTypes(), HostileNamesTest::callbacks, folder);
  }

  /** Compiles the generated code for a mapping of each name, all together. */
  static void assertCompile(Stream<String> names, UnaryOperator<String> mapping, Path folder)
      throws IOException, InterruptedException {
    Map<String, String> files =
        Generated.together(
            names.collect(
                Collectors.toMap(name -> name, mapping, (a, b) -> b, LinkedHashMap::new)));

    assertThat(JavaCompilation.here(files, folder)).isEmpty();
    Node.assumeHere();
    assertThat(Node.check(folder, files)).isEmpty();
  }

  @Test
  void keepApartWhatTheGlueCallsItsOwn() throws IOException, InterruptedException {
    Node.assumeHere();
    Map<String, String> files =
        Generated.fromText(structs("Point", "PointLayout", "Point_", "Float64Array", "string"));

    assertThat(Node.check(folder, files)).isEmpty();
    assertThat(files.get("js/test.d.ts")).contains("class Float64Array_ {", "class string_ {");
  }

  @Test
  void keepApartWhatBecomesTheSameClassFile() {
    Map<String, String> files =
        Generated.fromText(
            structs(
                "Point",
                "Point$ByValue",
                "Point$ByReference",
                "point",
                "POINT",
                "point_",
                "TestBinding$Handles1"));

    assertThat(JavaCompilation.here(files, folder)).isEmpty();
    assertThat(files.keySet().stream().map(String::toLowerCase)).doesNotHaveDuplicates();
  }

  @Test
  void keepAStructureApartFromAFunctionOfItsName() {
    assertThat(Generated.fromText(mapping("stat")).get("js/test.d.ts"))
        .contains("export class stat {", "export function stat_(");
  }

  /** A class of this name is never in the scope of the variable. */
  @Test
  void keepStructuresApartFromTheVariablesOfTheGlue() {
    String glue = Generated.fromText(mapping("result")).get("META-INF/ekkogen/test.glue.js");

    assertThat(glue).contains("new result(").doesNotContain("const result =");
  }

  @Test
  void leaveTheGlueNoCallOfAFunctionThatAParameterHides() {
    assertThat(Generated.fromText(mapping("add")).get("META-INF/ekkogen/test.glue.js"))
        .doesNotContain("return add9(");
  }

  private static String structs(String... names) {
    return "{ \"library\": { \"linux\": \"libtest.so\" }, \"structs\": {"
        + Stream.of(names)
            .map(
                name ->
                    "\"%s\": { \"fields\": [ { \"name\": \"x\", \"type\": \"IntPtr\" } ] }"
                        .formatted(name))
            .collect(Collectors.joining(", "))
        + "} }";
  }

  private static String mapping(String name) {
    return """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "%1$s": {
              "returns": "%1$s",
              "parameters": [
                { "name": "%1$s", "type": "%1$s" },
                { "name": "%1$.199s2", "type": "%1$s", "ref": true },
                { "name": "%1$.199s3", "type": "%1$s", "out": true },
                { "name": "%1$.199s4", "type": "int[]" },
                { "name": "%1$.199s5", "type": "string" },
                { "name": "%1$.199s6", "type": "int", "out": true }
              ]
            },
            "%1$.198s9": {
              "parameters": [ { "name": "%1$.198s9", "type": "int" } ]
            },
            "other": { "returns": "int", "parameters": [ { "name": "%1$s", "type": "IntPtr" } ] }
          },
          "structs": {
            "%1$s": {
              "fields": [
                { "name": "%1$s", "type": "IntPtr" },
                { "name": "%1$.199s2", "type": "bool8" }
              ]
            }
          },
          "callbacks": {
            "%1$.199s2": { "parameters": [ { "name": "%1$s", "type": "int" } ] }
          }
        }
        """
        .formatted(name);
  }

  private static String callbacks(String name) {
    return """
        {
          "library": { "linux": "libtest.so" },
          "exports": {
            "%1$s": {
              "returns": "%1$s",
              "waitsForCallbacks": true,
              "parameters": [
                { "name": "%1$s", "type": "%1$s" },
                { "name": "kept", "type": "Other", "retained": true }
              ]
            },
            "end": { "parameters": [ { "name": "thing", "type": "Thing" } ] }
          },
          "callbacks": {
            "%1$s": {
              "returns": "Pair",
              "parameters": [
                { "name": "%1$s", "type": "string" },
                { "name": "%1$.199s1", "type": "int[]", "ref": true, "length": "count" },
                { "name": "count", "type": "size_t" },
                { "name": "other", "type": "Other" },
                { "name": "pair", "type": "Pair", "out": true }
              ]
            },
            "Other": {
              "returns": "string",
              "parameters": [ { "name": "%1$s", "type": "bool8", "ref": true }, { "name": "x", "type": "Thing" } ]
            }
          },
          "structs": {
            "Pair": { "fields": [ { "name": "%1$s", "type": "%1$s" }, { "name": "b", "type": "Other[2]" } ] }
          },
          "handles": { "Thing": { "close": "end" } }
        }
        """
        .formatted(name);
  }
}
