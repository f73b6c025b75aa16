package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ProjectFileTest extends CommandTest {
  private static final String WITH_NOTE =
      MATHLIB.replace("\"type\": \"double\"", "\"type\": \"long\"");

  @BeforeEach
  void mappings() throws IOException {
    write("native/mathlib.ekko.json", WITH_NOTE);
    write("native/other/text.ekko.json", MATHLIB);
  }

  @Test
  void namesWhatIsGeneratedAndWhere() throws IOException {
    Path project =
        write(
            "ekkogen.json",
            """
            {
              "mappings": ["native/mathlib.ekko.json"],
              "package": "com.example",
              "output": "src/generated",
              "targets": ["java"],
              "noNotes": ["EKKO1303"]
            }
            """);

    Outcome outcome = ekkogen("--project", project);

    assertThat(outcome.err()).isEmpty();
    assertThat(filesBelow(directory.resolve("src/generated")))
        .contains("com/example/Mathlib.java")
        .noneMatch(file -> file.startsWith("js/") || file.contains("Text"));
    assertThat(ekkogen("check", "--project", project, "--against", directory.resolve("src")))
        .extracting(Outcome::exitCode)
        .isEqualTo(ExitCode.DRIFT);
  }

  @Test
  void hasAllMappingsBelowItByDefault() throws IOException {
    Outcome outcome = ekkogen("check", "--project", write("ekkogen.json", "{}"));

    assertThat(outcome.out()).endsWith("2 mappings checked, no errors\n").contains("EKKO1303");
  }

  @Test
  void givesWayToTheCommandLine() throws IOException {
    Path project = write("ekkogen.json", "{ \"package\": \"com.example\", \"output\": \"lost\" }");
    Path out = directory.resolve("out");

    ekkogen(
        "--project", project, directory.resolve("native/other"), "-o", out, "-p", "org.example");

    assertThat(filesBelow(out))
        .contains("org/example/Text.java")
        .doesNotContain("org/example/Mathlib.java");
    assertThat(directory.resolve("lost")).doesNotExist();
  }

  @Test
  void hasDiagnosticsLikeAMapping() throws IOException {
    Path project =
        write(
            "ekkogen.json",
            """
            {
              "pakage": "com.example",
              "targets": ["java", "rust"],
              "noNotes": ["EKKO1201"],
              "output": 1
            }
            """);

    Outcome outcome = ekkogen("--project", project);

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.INVALID_MAPPING);
    assertThat(outcome.err())
        .contains(project + ":2:3: error EKKO1102: unknown key \"pakage\"")
        .contains("did you mean \"package\"?")
        .contains(":3:23: error EKKO1401: \"rust\" is not a target")
        .contains(":4:15: error EKKO1401: \"EKKO1201\" is not the code of a note")
        .contains(":5:13: error EKKO1101: \"output\" is a number")
        .endsWith("4 errors; nothing was written\n");
  }

  @Test
  void mustExistIfItIsNamed() {
    Outcome outcome = ekkogen("--project", directory.resolve("missing.json"));

    assertThat(outcome.exitCode()).isEqualTo(ExitCode.IO);
    assertThat(outcome.err()).contains("cannot read", "missing.json: no such file");
  }
}
