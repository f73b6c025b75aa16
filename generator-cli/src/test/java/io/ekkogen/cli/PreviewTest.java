package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code --dry-run}, {@code --diff} and {@code --quiet}. */
class PreviewTest extends CommandTest {
  @Test
  void aDryRunSaysWhatWouldChange() throws IOException {
    Path mapping = write("mathlib.ekko.json", MATHLIB);
    Path out = directory.resolve("out");

    Outcome outcome = ekkogen(mapping, "-o", out, "--dry-run");

    assertThat(outcome.exitCode()).isZero();
    assertThat(outcome.out()).contains("missing: " + out.resolve("mathlib/Mathlib.java") + "\n");
    assertThat(out).doesNotExist();

    ekkogen(mapping, "-o", out);
    assertThat(ekkogen(mapping, "-o", out, "--dry-run").out())
        .isEqualTo("nothing would change in " + out + "\n");
  }

  @Test
  void aDiffSaysHow() throws IOException {
    Path mapping = write("mathlib.ekko.json", MATHLIB);
    Path out = directory.resolve("out");
    ekkogen(mapping, "-o", out, "--target", "ts");
    write("mathlib.ekko.json", MATHLIB.replace("\"a\"", "\"left\""));

    assertThat(ekkogen(mapping, "-o", out, "--target", "ts", "--diff").out())
        .startsWith("--- " + out + "/js/mathlib.d.ts\n+++ " + out + "/js/mathlib.d.ts\n@@ -")
        .contains("\n-", "a: number, b: number", "\n+", "left: number, b: number");
    assertThat(ekkogen(mapping, "-o", directory.resolve("new"), "--diff").out())
        .contains("--- /dev/null\n");
    assertThat(ekkogen(mapping, "-o", out, "--dry-run", "--diff").err())
        .contains("--dry-run", "--diff", "mutually exclusive");
  }

  @Test
  void aQuietRunPrintsNothing() throws IOException {
    Path mapping = write("mathlib.ekko.json", MATHLIB.replace("\"double\"", "\"long\""));

    assertThat(ekkogen(mapping, "-o", directory.resolve("out"), "--quiet"))
        .isEqualTo(new Outcome(ExitCode.OK, "", ""));
    assertThat(directory.resolve("out/mathlib/Mathlib.java")).exists();
  }
}
