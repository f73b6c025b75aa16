package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Year;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The same mapping yields the same bytes on every machine, and no data about the machine. */
class DeterminismTest {

  @ParameterizedTest
  @MethodSource("io.ekkogen.golden.Goldens#mappings")
  void theSameFilesComeInTheSameOrderTwice(String mapping) {
    assertThat(print(Generated.fromResource(mapping)))
        .isEqualTo(print(Generated.fromResource(mapping)));
  }

  @Test
  void localeTimeZoneLineSeparatorAndEncodingDoNotMatter()
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(
        List.of(
            "-Duser.language=tr",
            "-Duser.country=TR",
            "-Duser.timezone=Pacific/Chatham",
            "-Dline.separator=\r\n",
            "-Dfile.encoding=UTF-16",
            "-classpath",
            System.getProperty("java.class.path"),
            Elsewhere.class.getName()));

    assertThat(Processes.run(command)).isEqualTo(printAll());
  }

  @ParameterizedTest
  @MethodSource("io.ekkogen.golden.Goldens#mappings")
  void filesBearNoDateAndNoPathOfThisMachine(String mapping) {
    Generated.fromResource(mapping)
        .forEach(
            (path, text) ->
                assertThat(text)
                    .as(path)
                    .doesNotContain(Year.now().toString())
                    .doesNotContain(System.getProperty("user.dir"))
                    .doesNotContain(System.getProperty("user.home") + "/")
                    .doesNotContain(System.getProperty("java.io.tmpdir") + "/"));
  }

  /** Generates in another JVM. */
  static final class Elsewhere {
    private Elsewhere() {}

    public static void main(String[] arguments) {
      System.out.writeBytes(printAll().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static String printAll() {
    return Goldens.mappings()
        .map(mapping -> mapping + "\n" + print(Generated.fromResource(mapping)))
        .collect(Collectors.joining());
  }

  private static String print(Map<String, String> files) {
    StringBuilder text = new StringBuilder();
    files.forEach((path, content) -> text.append(path).append('\n').append(content));
    return text.toString();
  }
}
