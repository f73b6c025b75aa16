package io.ekkogen;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.diagnostic.DiagnosticCode;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ProjectTest {
  @Test
  void hasTheSettingsOfItsFile() {
    Project.Reading reading =
        read(
            """
            {
              "mappings": ["a.ekko.json", "more"],
              "package": "com.example",
              "output": "out",
              "targets": ["java", "ts"],
              "noNotes": ["EKKO1303"]
            }
            """);

    assertThat(reading.hasErrors()).isFalse();
    assertThat(reading.project())
        .isEqualTo(
            new Project(
                List.of("a.ekko.json", "more"),
                Optional.of("com.example"),
                Optional.of("out"),
                Set.of(Target.JAVA, Target.TS),
                Set.of(DiagnosticCode.C_LONG)));
    assertThat(read("{ \"$comment\": \"nothing yet\" }").project()).isEqualTo(Project.empty());
  }

  @Test
  void reportsEverySettingThatIsWrong() {
    assertThat(problems("{ \"targets\": [\"rust\", 1], \"noNotes\": [\"EKKO1201\"] }"))
        .containsExactly(
            "1:15 EKKO1401 \"rust\" is not a target",
            "1:23 EKKO1101 an element of \"targets\" is a number",
            "1:39 EKKO1401 \"EKKO1201\" is not the code of a note");
    assertThat(problems("")).containsExactly("1:1 EKKO1002 the file is empty");
    assertThat(problems("[]")).containsExactly("1:1 EKKO1101 the project is a list");
    assertThat(problems("{ \"package\": \"a-b\" }"))
        .containsExactly("1:14 EKKO1108 \"a-b\" is not a valid Java package name");
  }

  private static List<String> problems(String text) {
    Project.Reading reading = read(text);
    assertThat(reading.hasErrors()).isTrue();
    return reading.diagnostics().stream()
        .map(
            it ->
                "%d:%d %s %s"
                    .formatted(
                        it.location().line(), it.location().column(), it.code().id(), it.message()))
        .toList();
  }

  private static Project.Reading read(String text) {
    return Project.read(new MappingSource(Project.FILE, text.getBytes(StandardCharsets.UTF_8)));
  }
}
