package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Command lines that are understood without the parser have the outcome that it would give. */
class PlainCommandTest extends CommandTest {

  static Stream<List<String>> plain() {
    return Stream.of(
        List.of("mathlib.ekko.json", "-o", "out"),
        List.of("generate", "-o", "out", "-p", "a.b", "mathlib.ekko.json", "other.ekko.json"),
        List.of("mathlib.ekko.json", "-o", ""),
        List.of("mathlib.ekko.json", "./mathlib.ekko.json", "-o", "out"),
        List.of("mathlib.ekko.json", "-p", "a-b", "-o", "out"),
        List.of("missing.ekko.json", "-o", "out"),
        List.of("broken.ekko.json", "-o", "out"));
  }

  @ParameterizedTest
  @MethodSource("plain")
  void hasTheOutcomeOfTheParser(List<String> arguments) throws IOException {
    write("mathlib.ekko.json", MATHLIB);
    write("other.ekko.json", MATHLIB.replace("Point", "Place"));
    write("broken.ekko.json", "{");
    List<String> inFolder = arguments.stream().map(this::inFolder).toList();
    List<String> parsed = new ArrayList<>(List.of("--color", "auto"));
    parsed.addAll(inFolder);
    assertThat(PlainCommand.of(inFolder.toArray(String[]::new))).isPresent();
    assertThat(PlainCommand.of(parsed.toArray(String[]::new))).isEmpty();

    ekkogen(inFolder.toArray()); // so that both find the same files
    assertThat(ekkogen(inFolder.toArray())).isEqualTo(ekkogen(parsed.toArray()));
  }

  @Test
  void leavesUnusualCommandLinesToTheParser() {
    for (String line :
        List.of(
            "",
            "-h",
            "layout a.ekko.json",
            "run a.ekko.json",
            "a.json",
            "a.ekko.json --target java",
            "a.ekko.json -o",
            "a.ekko.json -o -p",
            "a.ekko.json -o a -o b",
            "-- a.ekko.json",
            "-a.ekko.json",
            "generate")) {
      assertThat(PlainCommand.of(line.split(" "))).as(line).isEmpty();
    }
  }

  private String inFolder(String argument) {
    boolean isFile = argument.contains(".ekko.json") || argument.equals("out");
    return isFile ? directory + "/" + Path.of(argument) : argument;
  }
}
