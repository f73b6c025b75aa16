package io.ekkogen.golden;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.output.GeneratedMark;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Compares generated files with the goldens. {@code -Dekkogen.goldens=update} regenerates these,
 * for review.
 */
@ResourceLock(Goldens.FOLDER)
class GoldenFilesTest {

  @ParameterizedTest
  @MethodSource("io.ekkogen.golden.Goldens#mappings")
  void generatedFilesEqualTheGoldens(String mapping) throws IOException {
    Map<String, String> generated = Generated.fromResource(mapping);
    if (Goldens.areUpdated()) {
      Goldens.write(mapping, generated);
    }

    assertThat(differences(Goldens.read(mapping), generated))
        .as("run again with -Dekkogen.goldens=update if the change is meant")
        .isEmpty();
  }

  @ParameterizedTest
  @MethodSource("io.ekkogen.golden.Goldens#mappings")
  void linesAreAtMost100ColumnsLong(String mapping) {
    Generated.fromResource(mapping)
        .forEach(
            (path, text) -> {
              if (!path.endsWith(".properties")) {
                assertThat(text.lines().filter(line -> line.length() > 100)).as(path).isEmpty();
              }
            });
  }

  /** Without the mark, the next run would not overwrite the file. */
  @ParameterizedTest
  @MethodSource("io.ekkogen.golden.Goldens#mappings")
  void everyFileBearsTheMark(String mapping) {
    Generated.fromResource(mapping)
        .forEach((path, text) -> assertThat(GeneratedMark.isIn(text)).as(path).isTrue());
  }

  /** One entry per file: its path and the first line that differs. */
  private static List<String> differences(
      Map<String, String> goldens, Map<String, String> generated) {
    TreeSet<String> paths = new TreeSet<>(goldens.keySet());
    paths.addAll(generated.keySet());
    List<String> differences = new ArrayList<>();
    for (String path : paths) {
      if (!generated.containsKey(path)) {
        differences.add(path + ": is not generated any more");
      } else if (!goldens.containsKey(path)) {
        differences.add(path + ": has no golden");
      } else if (!goldens.get(path).equals(generated.get(path))) {
        differences.add(path + firstDifference(goldens.get(path), generated.get(path)));
      }
    }
    return differences;
  }

  private static String firstDifference(String golden, String generated) {
    String[] expected = golden.split("\n", -1);
    String[] actual = generated.split("\n", -1);
    int line = 0;
    while (line < expected.length && line < actual.length && expected[line].equals(actual[line])) {
      line++;
    }
    return ":%d\n  golden:    %s\n  generated: %s"
        .formatted(line + 1, lineOrEnd(expected, line), lineOrEnd(actual, line));
  }

  private static String lineOrEnd(String[] lines, int index) {
    return index < lines.length ? lines[index] : "(end of file)";
  }
}
