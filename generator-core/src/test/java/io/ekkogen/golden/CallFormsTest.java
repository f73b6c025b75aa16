package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** The forms of a call from JavaScript, as TypeScript is told them. */
class CallFormsTest {

  private static List<String> signatures(String parameters, String more) {
    String mapping =
        """
        {
          "library": { "linux": "libtest.so" },
          "exports": { "f": { "parameters": [%s] %s } }
        }
        """
            .formatted(parameters.replace('\'', '"'), more.replace('\'', '"'));
    return Generated.fromText(mapping)
        .get("js/test.d.ts")
        .replaceAll("\\(\n\\s+", "(")
        .replaceAll("\n\\s+\\)", ")")
        .lines()
        .filter(line -> line.startsWith("  export function f("))
        .map(String::strip)
        .toList();
  }

  private static final String ARRAY = "{ 'name': 'v', 'type': 'bool[]', 'length': 'n' }";
  private static final String OUT_ARRAY =
      "{ 'name': 'o', 'type': 'bool[]', 'length': 'n', 'out': true }";
  private static final String COUNT = "{ 'name': 'n', 'type': 'int' }";
  private static final String OUT = "{ 'name': 'x', 'type': 'int', 'out': true }";

  @Test
  void aCountMayBeLeftOut() {
    assertThat(signatures(COUNT + ", " + ARRAY, ""))
        .containsExactly(
            "export function f(n: number, v: boolean[] | null): void;",
            "export function f(v: boolean[] | null): void;");
  }

  @Test
  void anArrayComesBackWhereItsCountIsGiven() {
    assertThat(signatures(OUT_ARRAY + ", " + COUNT, ""))
        .containsExactly(
            "export function f(o: boolean[], n: number): void;",
            "export function f(n: number): { o: boolean[] };");
  }

  @Test
  void anArrayThatComesBackIsAsLongAsTheOneThatGoesIn() {
    assertThat(signatures(ARRAY + ", " + OUT_ARRAY + ", " + COUNT, ""))
        .containsExactly(
            "export function f(v: boolean[] | null, o: boolean[], n: number): void;",
            "export function f(v: boolean[] | null, n: number): { o: boolean[] };",
            "export function f(v: boolean[] | null): { o: boolean[] };");
  }

  @Test
  void ofFormsWithAsManyArgumentsTheOneThatGivesMoreBackExists() {
    String out = "{ value?: number | undefined } | [number | undefined]";
    assertThat(signatures(ARRAY + ", " + COUNT + ", " + OUT, ", 'returns': 'int'"))
        .containsExactly(
            "export function f(v: boolean[] | null, n: number, x: " + out + "): number;",
            "export function f(v: boolean[] | null, n: number): { result: number; x: number };",
            "export function f(v: boolean[] | null): { result: number; x: number };");
  }

  @Test
  void noneIsLeftOutWhereOneCannotComeBack() {
    String counted = "{ 'name': 'n', 'type': 'int', 'out': true }";
    assertThat(signatures(OUT_ARRAY + ", " + counted, "")).hasSize(1);
  }

  @Test
  void nothingIsLeftOutBeforeDots() {
    assertThat(signatures(ARRAY + ", " + COUNT, ", 'variadic': true")).hasSize(1);
  }

  @Test
  void anOutParameterCalledResultKeepsApartFromTheResult() {
    assertThat(
            signatures("{ 'name': 'result', 'type': 'int', 'out': true }", ", 'returns': 'bool'"))
        .contains("export function f(): { result: boolean; result_: number };");
  }
}
