package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Glue passes no unchecked value of a script to the host: each argument is a call of the runtime, a
 * constant with the result of such a call, or a primitive of the parameter's type with a call of
 * the runtime for all other values. The same is true for counts that are compared with lengths of
 * arrays.
 */
class GlueArgumentsTest {
  private static final Path GOLDENS = Path.of("../generator-core/src/test/resources/golden");

  /** Parameters of the glue's own functions, which are never values of scripts. */
  private static final Pattern ARROW_PARAMETER = Pattern.compile("\\((\\w+)\\) => ");

  private static final Pattern CONVERTED =
      Pattern.compile(
          "const ([\\w$]+) = (?:[^;?]* \\? null : )?(?:[\\w$]+ \\?\\? )?(?:rt\\.|marshaller_*\\.|new )");

  private static final Pattern PRIMITIVE =
      Pattern.compile(
          "typeof (\\w+) === '(?:boolean'\\s+\\? \\1 : rt\\.toNative\\.bool8?"
              + "|string'\\s+\\? \\1 : rt\\.to(?:Native|NonNull)\\.string"
              + "|number'\\s+\\? \\1 : rt\\.toNative\\.double"
              + "|number' && \\(\\1 \\| 0\\) === \\1\\s+\\? \\1 \\| 0 : rt\\.toNative\\.int)"
              + "\\(\\1, '[^']*'\\)");

  private static final Pattern CALL = Pattern.compile("\\b(?:host\\.[\\w$]+|rt\\.count)\\(");

  static Stream<Path> glue() throws Exception {
    Path generated = Path.of(GlueArgumentsTest.class.getResource("/META-INF/ekkogen").toURI());
    return Stream.of(GOLDENS, generated)
        .flatMap(GlueArgumentsTest::walk)
        .filter(file -> file.toString().endsWith(".glue.js"));
  }

  @ParameterizedTest
  @MethodSource("glue")
  void theHostIsGivenConvertedValuesOnly(Path file) throws IOException {
    assertThat(unconverted(Files.readString(file))).isEmpty();
  }

  @Test
  void argumentsPassedUncheckedAreFound() {
    String glue =
        """
          function add(a, b) {
            const bValue = rt.toNative.int(b, 'add: b');
            return host.add(a, bValue);
          }

          function sum(...args) {
            const values = args[0];
            rt.count(args[1], values, 'sum: count', 'values');
            return rt.long(host.sum(values.memory, rt.toNative.int(args[1], 'sum: count')));
          }

          function round(a, b) {
            host.round(typeof a === 'number' ? a : rt.toNative.double(a, 'round: a'));
            host.trunc(typeof a === 'number' ? b : rt.toNative.double(b, 'trunc: b'));
            host.ceil(typeof a === 'number' ? a : rt.toNative.int(a, 'ceil: a'));
          }
        """;
    assertThat(unconverted(glue))
        .containsExactly(
            "add(a",
            "rt.count(args[1]",
            "sum(values.memory",
            "trunc(typeof a === 'number' ? b : rt.toNative.double(b, 'trunc: b')",
            "ceil(typeof a === 'number' ? a : rt.toNative.int(a, 'ceil: a')");
  }

  private static List<String> unconverted(String glue) {
    List<String> found = new ArrayList<>();
    for (String function : glue.split("\\n\\n")) {
      Set<String> converted = names(CONVERTED, function);
      converted.addAll(names(ARROW_PARAMETER, function));
      Matcher call = CALL.matcher(function);
      while (call.find()) {
        List<String> arguments = arguments(function, call.end());
        boolean isCount = call.group().startsWith("rt.");
        String name = call.group().replace("host.", "");
        for (String argument : isCount ? arguments.subList(0, 1) : arguments) {
          boolean isKnown = converted.contains(argument.replaceFirst("\\.(memory|list|text)$", ""));
          boolean isPrimitive = PRIMITIVE.matcher(argument).matches();
          boolean isLiteral = argument.chars().allMatch(Character::isDigit);
          if (!isKnown && !isPrimitive && !isLiteral && !argument.startsWith("rt.")) {
            found.add(name + argument);
          }
        }
      }
    }
    return found;
  }

  private static Set<String> names(Pattern pattern, String text) {
    Set<String> names = new HashSet<>();
    pattern.matcher(text).results().forEach(match -> names.add(match.group(1)));
    return names;
  }

  /** Splits the arguments of a call, the first of which starts at {@code begin}. */
  private static List<String> arguments(String text, int begin) {
    List<String> arguments = new ArrayList<>();
    int depth = 0;
    int start = begin;
    boolean quoted = false;
    for (int i = begin; depth >= 0; i++) {
      char c = text.charAt(i);
      quoted ^= c == '\'' && text.charAt(i - 1) != '\\';
      if (quoted) {
        continue;
      }
      depth += "([{".indexOf(c) >= 0 ? 1 : ")]}".indexOf(c) >= 0 ? -1 : 0;
      if (depth < 0 || (depth == 0 && c == ',')) {
        String argument = text.substring(start, i).strip();
        if (!argument.isEmpty()) {
          arguments.add(argument);
        }
        start = i + 1;
      }
    }
    return arguments;
  }

  private static Stream<Path> walk(Path directory) {
    try {
      return Files.walk(directory);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
