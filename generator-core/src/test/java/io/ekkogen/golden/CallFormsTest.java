package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The TypeScript overloads of calls. */
@Tag("jdk-independent")
class CallFormsTest {

  private static List<String> signatures(String parameters, String more) {
    String mapping =
        """
        {
          "library": { "linux": "libtest.so" },
          "handles": { "H": { "close": "end" } },
          "exports": {
            "f": { "parameters": [%s] %s },
            "end": { "parameters": [{ "name": "h", "type": "H" }] }
          }
        }
        """
            .formatted(parameters.replace('\'', '"'), more.replace('\'', '"'));
    return Generated.fromText(mapping)
        .get("js/test.d.ts")
        .replaceAll("\\(\n\\s+", "(")
        .replaceAll("\n\\s+\\)", ")")
        .lines()
        .filter(line -> line.matches("  export function f[(<].*"))
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
            "export function f(n: number, v: readonly boolean[]): void;",
            "export function f(v: readonly boolean[]): void;");
  }

  @Test
  void anArrayComesBackWhereItsCountIsGiven() {
    assertThat(signatures(OUT_ARRAY + ", " + COUNT, ""))
        .containsExactly(
            "export function f(o: boolean[], n: number): void;",
            "export function f(n: number): boolean[];");
  }

  @Test
  void anArrayThatComesBackIsAsLongAsTheOneThatGoesIn() {
    assertThat(signatures(ARRAY + ", " + OUT_ARRAY + ", " + COUNT, ""))
        .containsExactly(
            "export function f(v: readonly boolean[], o: boolean[], n: number): void;",
            "export function f(v: readonly boolean[], n: number): boolean[];",
            "export function f(v: readonly boolean[]): boolean[];");
  }

  @Test
  void theFormWithMoreResultsWinsAmongFormsOfEqualLength() {
    String out = "{ value?: number | undefined } | (number | undefined)[]";
    assertThat(signatures(ARRAY + ", " + COUNT + ", " + OUT, ", 'returns': 'int'"))
        .containsExactly(
            "export function f(v: readonly boolean[], n: number, x: " + out + "): number;",
            "export function f(v: readonly boolean[], n: number): { result: number; x: number };",
            "export function f(v: readonly boolean[]): { result: number; x: number };");
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

  @Test
  void trailingArgumentsThatMayBeNullMayBeLeftOut() {
    String nullable = "{ 'name': 'a', 'type': 'string' }, { 'name': 'b', 'type': 'string' }";
    assertThat(signatures(nullable + ", " + COUNT, ""))
        .containsExactly("export function f(a: string | null, b: string | null, n: number): void;");
    assertThat(signatures(COUNT + ", " + nullable, ""))
        .containsExactly(
            "export function f(n: number, a?: string | null, b?: string | null): void;");
  }

  @Test
  void withFewerArgumentsThatAreAnotherFormNoneMayBeLeftOut() {
    String text = "{ 'name': 'a', 'type': 'string' }";
    assertThat(signatures(OUT + ", " + text + ", " + text.replace("'a'", "'b'"), ""))
        .containsExactly(
            "export function f(x: { value?: number | undefined } | (number | undefined)[],"
                + " a: string | null, b: string | null): void;",
            "export function f(a?: string | null, b?: string | null): number;");
  }

  @Test
  void anArrayThatIsOnlyCopiedInMayBeReadOnly() {
    String array = "{ 'name': 'v', 'type': 'bool[]', 'nullable': false";
    assertThat(signatures(array + " }", ""))
        .containsExactly("export function f(v: readonly boolean[]): void;");
    assertThat(signatures(array + ", 'ref': true }", ""))
        .containsExactly("export function f(v: boolean[]): void;");
  }

  @Test
  void aHandleThatComesOutIsNotNullWhereFailuresAreErrors() {
    String handle = "{ 'name': 'h', 'type': 'H', 'out': true %s }";
    String error = ", 'returns': 'int', 'error': '!=0'";
    assertThat(signatures(handle.formatted(""), "")).contains("export function f(): H | null;");
    assertThat(signatures(handle.formatted(", 'nullable': false"), ""))
        .contains("export function f(): H;");
    assertThat(signatures(handle.formatted(""), error)).contains("export function f(): H;");
    assertThat(signatures(handle.formatted(", 'nullable': true"), error))
        .contains("export function f(): H | null;");
  }

  @Test
  void aResultThatSaysNothingIsNotReturnedBesideOuts() {
    String outs = OUT + ", " + OUT.replace("'x'", "'result'");
    assertThat(signatures(outs, ", 'returns': 'int', 'error': '!=0'"))
        .contains("export function f(): { x: number; result: number };");
    assertThat(signatures(outs, ", 'returns': 'bool', 'error': '==0'"))
        .contains("export function f(): { x: number; result: number };");
    assertThat(signatures(OUT, ", 'returns': 'int', 'error': 'not in [0]'"))
        .contains("export function f(): number;");
    assertThat(signatures(OUT, ", 'returns': 'int', 'error': 'not in [0, 1]'"))
        .contains("export function f(): { result: number; x: number };");
  }

  @Test
  void aSizeThatIsReturnedIsANumberUnlessAllOfItsRangeIsWanted() {
    assertThat(signatures("", ", 'returns': 'size_t'"))
        .containsExactly("export function f(): number;");
    assertThat(signatures("", ", 'returns': { 'type': 'size_t', 'range': 'full' }"))
        .containsExactly("export function f(): number | bigint;");
  }
}
