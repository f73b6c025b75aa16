package io.ekkogen;

import static io.ekkogen.MarkedMapping.check;

import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The first part beyond a limit of Java is reported; at the limit there is no report. */
@Tag("jdk-independent")
class LimitsTest {

  private static void checkMembers(String members, String... problems) {
    check("{ \"library\": { \"windows\": \"test.dll\" },\n" + members + "\n}", problems);
  }

  /** Members on one line, of which one is marked. */
  private static String section(String key, int count, int marked, IntFunction<String> member) {
    return "\"%s\": { %s }"
        .formatted(
            key,
            IntStream.range(0, count)
                .mapToObj(i -> (i == marked ? "»" : "") + member.apply(i))
                .collect(Collectors.joining(", ")));
  }

  @Test
  void valuesOfAnEnum() {
    checkMembers(
        "\"enums\": { \"E\": { "
            + section("values", 5_001, 5_000, i -> "\"V%d\": %d".formatted(i, i))
            + " }, \"F\": { \"flags\": true, "
            + section("values", 1_001, 1_000, i -> "\"V%d\": %d".formatted(i, i))
            + " } }",
        "EKKO1207 | \"E\" has 5001 values, more than Java can hold | ",
        "EKKO1207 | \"F\" has 1001 flags, more than Java can hold | ");
  }

  @Test
  void globals() {
    checkMembers(
        section("globals", 801, 800, i -> "\"g%d\": { \"type\": \"string\" }".formatted(i)),
        "EKKO1207 | the mapping has 801 globals, more than Java can hold | ");
  }

  @Test
  void constantsAndFunctionsTogether() {
    checkMembers(
        section("exports", 10_000, -1, i -> "\"f%d\": {}".formatted(i))
                .replace("\"f1500\"", "»\"f1500\"")
            + ",\n"
            + section(
                "constants",
                10_001,
                10_000,
                i -> "\"C%d\": { \"type\": \"int\", \"value\": %d }".formatted(i, i)),
        "EKKO1305 | 10000 methods are too many for plain Native.load, which is safe up to 1500"
            + " | use the generated load(), which has no such limit",
        "EKKO1207 | the functions, globals and constants are more than a Java interface can hold"
            + " | ");
  }

  @Test
  void asynchronousFunctions() {
    checkMembers(
        section("exports", 2_501, 2_500, i -> "\"f%d\": { \"async\": true }".formatted(i))
            .replace("\"f750\"", "»\"f750\""),
        "EKKO1305 | 5002 methods are too many for plain Native.load, which is safe up to 1500"
            + " | use the generated load(), which has no such limit",
        "EKKO1207 | the mapping has 2501 asynchronous functions, more than Java can hold | ");
  }

  @Test
  void outputsThatAreReturned() {
    checkMembers(
        section("exports", 5_278, 0, LimitsTest::outputs).replace("\"f1500\"", "»\"f1500\""),
        "EKKO1231 | the functions are too many for overloads that return out parameters in Java"
            + " | ",
        "EKKO1305 | 5278 methods are too many for plain Native.load, which is safe up to 1500"
            + " | use the generated load(), which has no such limit");
  }

  private static String outputs(int i) {
    return ("\"f%d\": { \"parameters\": [ { \"name\": \"a\", \"type\": \"int\", \"out\": true },"
            + " { \"name\": \"b\", \"type\": \"int\", \"out\": true } ] }")
        .formatted(i);
  }

  @Test
  void dependencies() {
    String files =
        IntStream.range(0, 201)
            .mapToObj(i -> (i == 200 ? "»" : "") + "\"l%d.dll\"".formatted(i))
            .collect(Collectors.joining(", "));
    check(
        "{ \"library\": { \"windows\": { \"file\": \"a.dll\", \"dependsOn\": [ "
            + files
            + " ] } } }",
        "EKKO1207 | the mapping has 201 dependencies, more than Java can hold | ");
  }

  @Test
  void functionsThatCloseOrFree() {
    checkMembers(
        section(
            "exports",
            1_001,
            -1,
            i ->
                "\"f%d\": { \"returns\": { \"type\": \"string\", \"free\": %s\"f%1$d\" }, \"parameters\": [ { \"name\": \"p\", \"type\": \"IntPtr\" } ] }"
                    .formatted(i, i == 1_000 ? "»" : "")),
        "EKKO1207 | the mapping has 1001 functions that close or free, more than Java can hold | ");
  }

  @Test
  void formsAndAccessorsCountAsMethodsForPlainJna() {
    checkMembers(
        section(
                "exports",
                500,
                -1,
                i ->
                    "\"f%d\": { \"async\": true, \"parameters\": [ { \"name\": \"a\", \"type\": \"int[]\", \"length\": \"n\" }, { \"name\": \"n\", \"type\": \"int\" } ] }"
                        .formatted(i))
            + ", "
            + section("globals", 1, 0, i -> "\"g\": { \"type\": \"int\" }"),
        "EKKO1305 | 1502 methods are too many for plain Native.load, which is safe up to 1500"
            + " | use the generated load(), which has no such limit");
  }
}
