package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A mapping at all limits still compiles. The slowest mappings have fewer members unless {@link
 * LargeTests} are enabled.
 */
@Tag("jdk-independent")
class LargestMappingTest {
  private static final int ASYNC_FUNCTIONS = LargeTests.ENABLED ? 2_500 : 800;
  private static final int STRUCTURES = LargeTests.ENABLED ? 2_000 : 250;

  @TempDir Path folder;

  private void assertCompiles(String members) {
    Map<String, String> files =
        Generated.fromText("{ \"library\": { \"linux\": \"libtest.so\" },\n" + members + "}");
    assertThat(JavaCompilation.here(files, folder)).isEmpty();
  }

  private static String section(String key, int count, IntFunction<String> member) {
    return "\"%s\": {\n%s\n}"
        .formatted(
            key, IntStream.range(0, count).mapToObj(member).collect(Collectors.joining(",\n")));
  }

  @Test
  void valuesOfAnEnum() {
    assertCompiles(
        section(
            "enums",
            1,
            e ->
                "\"E\": { \"type\": \"long\", "
                    + section("values", 5_000, i -> "\"V%d\": %d".formatted(i, i * 1_000_000_007L))
                    + " }"));
  }

  @Test
  void flags() {
    assertCompiles(
        section(
            "enums",
            1,
            e ->
                "\"E\": { \"type\": \"ulong\", \"flags\": true, "
                    + section("values", 1_000, i -> "\"V%d\": %d".formatted(i, i * 1_000_000_007L))
                    + " }"));
  }

  @Test
  void constants() {
    assertCompiles(
        section(
            "constants",
            15_000,
            i ->
                i % 2 == 0
                    ? "\"V%d\": { \"type\": \"long\", \"value\": %d }".formatted(i, i * 1000003L)
                    : "\"V%d\": { \"type\": \"string\", \"value\": \"v%d\" }".formatted(i, i)));
  }

  @Test
  void globalsBesideFunctionsWithManyKeys() {
    String functions =
        section(
            "exports",
            1_500,
            i ->
                """
                "f%d": {
                  "entryPoint": { "windows": "w%1$d", "linux": "l%1$d", "darwin": "d%1$d",
                                  "freebsd": "b%1$d", "linux-musl": "m%1$d" },
                  "callingConvention": { "windows": "stdcall", "linux": "fastcall" },
                  "lastError": true, "critical": true, "optional": true,
                  "platforms": [ "windows", "linux/x64", "linux/arm64", "darwin", "freebsd" ]
                }"""
                    .formatted(i));
    String globals =
        section(
            "globals",
            800,
            i ->
                """
                "g%d": {
                  "type": "int",
                  "entryPoint": { "windows": "w%1$d", "linux": "l%1$d", "darwin": "d%1$d",
                                  "freebsd": "b%1$d", "linux-musl": "m%1$d" }
                }"""
                    .formatted(i));

    assertCompiles(functions + ",\n" + globals);
  }

  @Test
  void membersThatDoNotFitIntoTheLastPartGetAnother() {
    Map<String, String> files =
        Generated.fromText(
            "{ \"library\": { \"linux\": \"libtest.so\" },\n"
                + section("exports", 1_500, i -> "\"f%d\": {}".formatted(i))
                + ",\n"
                + section("globals", 200, i -> "\"g%d\": { \"type\": \"int\" }".formatted(i))
                + "}");

    assertThat(files).containsKeys("test/TestBinding1.java", "test/TestHost1.java");
    assertThat(files.get("test/TestBinding.java")).contains("LIBRARY.global(\"g199\")");
    assertThat(files.get("test/TestBinding.java")).doesNotContain("LIBRARY.handle(");
    assertThat(JavaCompilation.here(files, folder)).isEmpty();
  }

  @Test
  void asynchronousForms() {
    assertCompiles(
        section(
            "exports",
            ASYNC_FUNCTIONS,
            i ->
                """
                "f%d": {
                  "returns": "%s", "async": true, "parameters": [ { "name": "p%1$d", "type": "%s" } ]
                }"""
                    .formatted(
                        i,
                        new String[] {"int", "long", "string", "double", "bool"}[i % 5],
                        new String[] {"byte", "int", "float", "IntPtr"}[i % 4])));
  }

  @Test
  void functionsThatFree() {
    assertCompiles(
        section(
            "exports",
            2_000,
            i ->
                i < 1_000
                    ? "\"f%d\": { \"returns\": { \"type\": \"string\", \"free\": \"free%1$d\" } }"
                        .formatted(i)
                    : "\"free%d\": { \"parameters\": [ { \"name\": \"p\", \"type\": \"IntPtr\" } ] }"
                        .formatted(i - 1_000)));
  }

  @Test
  void structures() {
    assertCompiles(
        section(
                "structs",
                STRUCTURES,
                i ->
                    """
                    "S%d": {
                      "fields": [ { "name": "a", "type": "S%d" }, { "name": "b", "type": "S%1$d*" } ]
                    }"""
                        .formatted(i, i % 10 == 9 ? -1 : i + 1)
                        .replace("S-1", "int"))
            + ",\n"
            + section(
                "exports",
                STRUCTURES,
                i ->
                    """
                    "f%d": {
                      "returns": "S%1$d*", "parameters": [ { "name": "a", "type": "S%1$d[]" } ]
                    }"""
                        .formatted(i)));
  }
}
