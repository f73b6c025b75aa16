package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.Ekkogen;
import io.ekkogen.MappingSource;
import io.ekkogen.mapping.EveryKey;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every string of a mapping is rejected or stays text in all generated files. */
@Tag("jdk-independent")
class EveryTextTest {
  private static final String BREAKS_OUT =
      "*/;globalThis.PWNED=1;/*`${globalThis.PWNED=2}`</script><script>globalThis.PWNED=3;"
          + "</script><!--{@code}}{{@link$L$T$$%s%n//@param#!";

  /** Ordered from texts with any characters to texts that many keys accept. */
  private static final List<String> CANARIES =
      List.of(
          "@param PWNED\u0000"
              + BREAKS_OUT
              + "\\u002a/ \"'\\\n globalThis.PWNED = 4; //\u2028\u2029\r"
              + "globalThis.PWNED = 5; /**\n@tag {@code \\",
          "\"'@PWNED \u2028" + BREAKS_OUT + "\u202e x",
          "@8PWNED" + BREAKS_OUT,
          "PWNED$L$$T",
          "PWNED");

  private static final Pattern TEXT =
      Pattern.compile(
          "/\\*(?s:.*?)\\*/|//[^\\n]*|\"(?:[^\"\\\\\\n]++|\\\\.)*+\"|'(?:[^'\\\\\\n]++|\\\\.)*+'");

  private static final EveryKey MAPPING = new EveryKey();

  /** The most general canary that the mapping accepts, by path. */
  private static final Map<String, Integer> taken = new TreeMap<>();

  @TempDir Path folder;

  @BeforeAll
  static void tryEachCanaryEverywhere() {
    for (String path : MAPPING.paths()) {
      for (int i = 0; i < CANARIES.size(); i++) {
        String canary = json(CANARIES.get(i));
        if (isAccepted(MAPPING.with(it -> it.equals(path) ? canary : null))) {
          taken.put(path, i);
          break;
        }
      }
    }
  }

  @Test
  void isTriedForEveryKey() throws IOException, ReflectiveOperationException {
    assertThat(MAPPING.missing()).isEmpty();
  }

  @Test
  void isWrittenWithoutWhatItMayHold() {
    assertThat(taken)
        .allSatisfy(
            (path, canary) -> {
              if (path.matches(".*/(doc|version|value)")) {
                assertThat(canary).as(path).isZero();
              }
            })
        .containsEntry("/exports/f/entryPoint", 2)
        .containsEntry("/exports/g/entryPoint/windows", 2)
        .containsEntry("/library/linux/x64/dependsOn/1", 1)
        .containsEntry("/exports/f/doc", 0)
        .doesNotContainKeys("/exports/f/error/when", "/callingConvention/windows");
  }

  @Test
  void compilesAndRunsWithoutSideEffect() throws IOException, InterruptedException {
    Map<String, String> files = Generated.fromText(with(canary -> true));

    assertThat(JavaCompilation.here(files, folder, "-Xdoclint:all,-missing")).isEmpty();
    Node.assumeHere();
    assertThat(Node.runGlue(folder, files)).isEmpty();
    assertThat(TypeScript.check(folder, declarations(files))).isEmpty();
  }

  /** Checks that the code is the same; names are left unchanged. */
  @Test
  void leavesTheCodeAsItIs() throws IOException {
    Map<String, String> plain = Generated.fromText(MAPPING.with(path -> null));
    Map<String, String> hostile = Generated.fromText(with(canary -> canary < 3));

    assertThat(code(hostile)).isEqualTo(code(plain));
    assertThat(manifest(hostile).keySet()).isEqualTo(manifest(plain).keySet());
    hostile.forEach((path, text) -> assertThat(text).as(path).doesNotContain("\u2028", "\u202e"));
    hostile.forEach(
        (path, text) -> {
          if (path.matches(".*\\.(js|mjs|ts)")) {
            assertThat(text).as(path).doesNotContain("</script", "<!--");
          }
        });
  }

  /**
   * The mapping with all accepted canaries; each is slightly different, because names must be
   * unique.
   */
  private static String with(Predicate<Integer> which) {
    Map<String, String> strings = new HashMap<>();
    taken.forEach(
        (path, canary) -> {
          if (which.test(canary)) {
            strings.put(path, json(CANARIES.get(canary) + strings.size()));
          }
        });
    return MAPPING.with(strings::get);
  }

  private static boolean isAccepted(String mapping) {
    return !Ekkogen.layouts(
            new MappingSource("test.ekko.json", mapping.getBytes(StandardCharsets.UTF_8)),
            List.of(Platform.current()))
        .hasErrors();
  }

  private static String json(String text) {
    StringBuilder json = new StringBuilder("\"");
    text.chars().forEach(c -> json.append("\\u%04x".formatted(c)));
    return json.append('"').toString();
  }

  private static Map<String, String> declarations(Map<String, String> files) {
    Map<String, String> declarations = new LinkedHashMap<>();
    files.forEach(
        (path, text) -> {
          if (path.endsWith(".d.ts")) {
            declarations.put(path.substring("js/".length()), text);
          }
        });
    return declarations;
  }

  /** The files without comments and literals, whose line breaks depend on their length. */
  private static Map<String, String> code(Map<String, String> files) {
    Map<String, String> code = new TreeMap<>();
    files.forEach(
        (path, text) -> {
          if (!path.endsWith(".properties")) {
            code.put(path, TEXT.matcher(text).replaceAll("").replaceAll("\\s+", ""));
          }
        });
    return code;
  }

  private static Properties manifest(Map<String, String> files) throws IOException {
    Properties properties = new Properties();
    properties.load(new StringReader(files.get("META-INF/ekkogen/every.properties")));
    return properties;
  }
}
