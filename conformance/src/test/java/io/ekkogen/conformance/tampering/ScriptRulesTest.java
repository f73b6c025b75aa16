package io.ekkogen.conformance.tampering;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Scripts that run after a user's script has started do not rely on anything that it can change.
 */
@Tag("jdk-independent")
class ScriptRulesTest {
  @Test
  void hostScriptsKeepToTheRules() {
    assertThat(violations(Scripts.ofTheHost())).isEmpty();
  }

  @Test
  void generatedGlueKeepsToTheRules() {
    assertThat(violations(Scripts.glue())).isEmpty();
  }

  private static List<String> violations(List<Path> scripts) {
    assertThat(scripts).isNotEmpty();
    return scripts.stream()
        .flatMap(
            file ->
                ScriptRules.violations(file.getFileName().toString(), Scripts.text(file)).stream())
        .toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          const map = new Map();                        | the global Map
          parameter.get = () => Object.keys({});        | the global Object
          parameter[0] = 1;                             | an index is assigned to
          parameter[0]++;                               | an index is assigned to
          parameter.items[local] ??= 1;                 | an index is assigned to
          ({ a: parameter[0] } = local);                | an index is assigned to
          const array = local(); array[0] = 1;          | an index is assigned to
          const items = [];                             | an array that others can get between
          const [first] = parameter;                    | destructuring an array
          parameter.each(([first]) => first);           | destructuring an array
          for (const item of parameter) local(item);    | for…of
          for (const key in parameter) local(key);      | for…in
          local(...parameter);                          | spreading arguments
          local([...parameter]);                        | spreading asks
          parameter instanceof local;                   | instanceof
          """)
  void aViolationIsFound(String code, String what) {
    assertThat(violations(code)).singleElement().asString().startsWith("x.js:2: ").contains(what);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      textBlock =
          """
          const { a, b: c } = parameter; local(a, c, undefined);
          const list = newList(); const add = (i, value) => { list[i] = value; }; add(0, 1);
          const elements = newElements(parameter, 1); elements[0] = 1;
          const table = { __proto__: null, a: 1 }; table[parameter] = 2;
          rt.explain(parameter, 'name', [], []);
          class Thing extends parameter.Base { get size() { return 1; } } local(Thing);
          local(async (...all) => ({ ...await all[0], [all[1]]: `${all[2]}` }));
          """)
  void rulesAcceptSafeCode(String code) {
    assertThat(violations(code)).isEmpty();
  }

  private static List<String> violations(String code) {
    return ScriptRules.violations(
        "x.js", "(function (parameter, local, newList, newElements, rt) {\n%s\n})".formatted(code));
  }
}
