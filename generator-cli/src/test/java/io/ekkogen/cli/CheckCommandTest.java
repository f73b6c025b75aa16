package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

class CheckCommandTest extends CommandTest {
  private static final String UNKNOWN_TYPE = MATHLIB.replace("\"string\"", "\"strnig\"");
  private static final String WITH_NOTE =
      MATHLIB.replace("\"type\": \"double\"", "\"type\": \"long\"");

  @Test
  void acceptsAMappingAndWritesNothing() throws IOException {
    Outcome outcome = ekkogen("check", write("mathlib.ekko.json", MATHLIB));

    assertThat(outcome).isEqualTo(new Outcome(ExitCode.OK, "1 mapping checked, no errors\n", ""));
    assertThat(filesBelow(directory)).containsExactly("mathlib.ekko.json");
  }

  @Test
  void printsDiagnosticsOnStandardOutput() throws IOException {
    Path mapping = write("mathlib.ekko.json", UNKNOWN_TYPE);

    Outcome outcome = ekkogen("check", mapping);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INVALID_MAPPING);
    assertThat(outcome.err()).isEmpty();
    assertThat(outcome.out())
        .startsWith(mapping + ":8:61: error EKKO1201: unknown type \"strnig\"\n")
        .endsWith("\n1 error\n");
  }

  @Test
  void saysWhichGeneratedFilesAreOutdated() throws IOException {
    Path mapping = write("mathlib.ekko.json", MATHLIB);
    Path out = directory.resolve("out");
    ekkogen(mapping, "-o", out);
    assertThat(ekkogen("check", mapping, "--against", out).out())
        .isEqualTo("1 mapping checked, no errors; " + out + " is up to date\n");

    Files.delete(out.resolve("js/mathlib.mjs"));
    write("mathlib.ekko.json", MATHLIB.replace("\"Point\"", "\"Place\""));
    Outcome outcome = ekkogen("check", mapping, "--against", out);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.DRIFT);
    assertThat(outcome.out())
        .contains("missing: " + out.resolve("js/mathlib.mjs"))
        .contains("missing: " + out.resolve("mathlib/Place.java"))
        .contains("no longer generated: " + out.resolve("mathlib/Point.java"))
        .endsWith(" in " + out + "; run ekkogen generate\n");
    assertThat(ekkogen("check", mapping, "--against", out, "-q").out()).doesNotContain("run");
  }

  @Test
  void printsJsonForTools() throws IOException {
    Path mapping = write("mathlib.ekko.json", UNKNOWN_TYPE);

    assertThat(ekkogen("check", mapping, "--format=json").out())
        .isEqualTo(
            """
            {
              "diagnostics" : [ {
                "code" : "EKKO1201",
                "severity" : "error",
                "file" : "%s",
                "line" : 8,
                "column" : 61,
                "length" : 8,
                "message" : "unknown type \\"strnig\\"",
                "expected" : "a type of the format, or the name of a type of this mapping",
                "hint" : "did you mean \\"string\\"?"
              } ]
            }
            """
                .formatted(mapping));
    assertThat(ekkogen("check", write("mathlib.ekko.json", MATHLIB), "--format=json").out())
        .isEqualTo("{\n  \"diagnostics\" : [ ]\n}\n");
  }

  @Test
  void printsProblemsOfWholeFilesAsJson() throws IOException {
    Path mapping = write("mathlib.ekko.json", MATHLIB);
    Path other = write("other/mathlib.ekko.json", MATHLIB);
    Path out = directory.resolve("out");

    assertThat(ekkogen("check", mapping, other, "--format=json").out())
        .contains("\"file\" : \"" + other + "\"", "would both write mathlib/");
    assertThat(ekkogen("check", mapping, "--against", out, "--format=json").out())
        .contains("\"differences\" : [ {", "\"kind\" : \"missing\"");
  }

  @Test
  void generatePrintsJsonOnTheErrorStream() throws IOException {
    Path mapping = write("mathlib.ekko.json", UNKNOWN_TYPE);

    Outcome outcome = ekkogen(mapping, "--format", "json");

    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .startsWith("{\n  \"diagnostics\" : [ {")
        .doesNotContain("nothing was written");
  }

  @Test
  void printsSarifForCodeHosts() throws IOException {
    Path mapping = write("math lib/mathlib.ekko.json", UNKNOWN_TYPE);

    String log = ekkogen("check", mapping, "--format=sarif").out();

    assertThat(log)
        .contains("\"version\" : \"2.1.0\"")
        .contains("\"id\" : \"EKKO1201\"", "\"text\" : \"unknown type\"")
        .contains("\"ruleId\" : \"EKKO1201\"", "\"level\" : \"error\"")
        .contains("\"uri\" : \"" + mapping.toUri() + "\"")
        .contains("\"startLine\" : 8", "\"startColumn\" : 61", "\"endColumn\" : 69");
  }

  @Test
  void leavesOutNotesThatAreSilenced() throws IOException {
    Path mapping = write("mathlib.ekko.json", WITH_NOTE);

    assertThat(ekkogen("check", mapping).out()).contains("note EKKO1303");
    assertThat(ekkogen("check", mapping, "--no-note", "EKKO1303").out())
        .isEqualTo("1 mapping checked, no errors\n");
    assertThat(ekkogen("check", mapping, "--quiet").out()).isEmpty();
  }

  @Test
  void refusesToSilenceErrors() throws IOException {
    Path mapping = write("mathlib.ekko.json", MATHLIB);

    assertThat(ekkogen("check", mapping, "--no-note", "EKKO1201").err())
        .contains("'EKKO1201' is not a note but an error");
    assertThat(ekkogen("check", mapping, "--no-note", "EKKO1393").err())
        .contains("'EKKO1393' is not the code of a note; did you mean \"EKKO1303\"?");
  }

  @Test
  void checksAllMappingsOfADirectory() throws IOException {
    write("maps/a/one.ekko.json", MATHLIB);
    write("maps/two.ekko.json", UNKNOWN_TYPE);
    write("maps/other.json", "{");

    Outcome outcome = ekkogen("check", directory.resolve("maps"));

    assertThat(outcome.out()).contains("two.ekko.json:8:").doesNotContain("other.json");
    assertThat(ekkogen("check", directory.resolve("maps/a")).exitCode()).isZero();
  }

  @Test
  void saysThatADirectoryHasNoMapping() throws IOException {
    Files.createDirectories(directory.resolve("empty"));

    Outcome outcome = ekkogen("check", directory.resolve("empty"));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.IO);
    assertThat(outcome.err()).contains("there is no mapping NAME.ekko.json in this directory");
  }
}
