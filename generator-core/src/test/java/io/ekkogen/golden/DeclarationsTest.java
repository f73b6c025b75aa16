package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** TypeScript's compiler accepts the declarations, each in a separate program. */
@Tag("jdk-independent")
class DeclarationsTest {
  @TempDir Path folder;

  @Test
  void compileStrictly() throws IOException, InterruptedException {
    Node.assumeHere();
    Map<String, String> files = new LinkedHashMap<>();
    for (String name : Goldens.mappings().toList()) {
      Generated.fromResource(name)
          .forEach(
              (path, text) -> {
                if (path.endsWith(".d.ts")) {
                  files.put(path.substring("js/".length()), text);
                }
              });
    }

    assertThat(TypeScript.check(folder, files)).isEmpty();
  }

  @Test
  void knowTheNamesOfVariadicArgumentsAndTheirValues() throws IOException, InterruptedException {
    Node.assumeHere();
    Map<String, String> files = new LinkedHashMap<>();
    files.put("values.d.ts", Generated.fromResource("values").get("js/values.d.ts"));
    files.put(
        "main.mjs",
        """
        import { log, Color } from 'native:values';
        log('');
        log('', 'int', 5, 'string', 'x', 'Color', Color.RED, 'Color[]', [Color.RED], 'IntPtr', null);
        log('', 'int*', { value: 1 }, 'byte[]', new Uint8Array(4), 'string[]', ['a', null]);
        /** @type {import('native:values').VariadicArgument[]} */
        const several = ['int', 5];
        log('', ...several);
        // @ts-expect-error: no such type
        log('', 'integer', 5);
        // @ts-expect-error: no such type, after one that there is
        log('', 'int', 5, 'Colour', Color.RED);
        // @ts-expect-error: no value of the type
        log('', 'int', 'five');
        // @ts-expect-error: no value
        log('', 'int');
        """);

    assertThat(TypeScript.check(folder, files)).isEmpty();
  }

  @Test
  void areRefusedWhereTheyAreWrong() throws IOException, InterruptedException {
    Node.assumeHere();

    assertThat(TypeScript.check(folder, Map.of("wrong.d.ts", "export const x: Nothing;")))
        .contains("Cannot find name 'Nothing'");
  }
}
