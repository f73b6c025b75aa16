package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.js.EkkoContext;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The type names that scripts pass to variadic functions. */
@Tag("scripts")
class VariadicNamesTest {
  private static final String OWN_TYPES = "Option Spot Notice Session";

  /** Tries all words, and prints those that are type names. */
  private static final String SCRIPT =
      """
      import lib from 'native:variadic';
      for (const word of words) {
        for (const name of [word, word + '[]', word + '*']) {
          try {
            lib.change('', name, null);
            console.log(name);
          } catch (e) {
            if (!e.message.includes('the name of a type before it')) {
              console.log(name);
            }
          }
        }
      }
      """;

  @Test
  void areThoseOfTheDeclarations() throws IOException {
    String declared = text("/js/variadic.d.ts");
    String values = declared.substring(declared.indexOf("type VariadicValues ="));
    List<String> names = all("'([^']+)'", values.substring(0, values.indexOf(';')));

    assertThat(taken()).hasSizeGreaterThan(90).isEqualTo(new TreeSet<>(names));
  }

  /** The names that calls accept, of all words in the scripts that define the host's types. */
  private static Set<String> taken() throws IOException {
    String host = "/io/ekkogen/runtime/js/";
    String scripts = text(host + "glue/values.js") + text(host + "glue/pointers.js");
    String words =
        all("(\\w+)", scripts + OWN_TYPES).stream()
            .distinct()
            .map(word -> "'" + word + "'")
            .collect(Collectors.joining(", ", "const words = [", "];\n"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (EkkoContext context = EkkoContext.builder().grantNative("variadic").out(out).build()) {
      context.evalModule(words + SCRIPT);
    }
    return new TreeSet<>(out.toString(StandardCharsets.UTF_8).lines().toList());
  }

  private static List<String> all(String pattern, String text) {
    return Pattern.compile(pattern).matcher(text).results().map(it -> it.group(1)).toList();
  }

  private static String text(String resource) throws IOException {
    try (InputStream in = VariadicNamesTest.class.getResourceAsStream(resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
