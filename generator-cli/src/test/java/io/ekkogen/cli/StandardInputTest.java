package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class StandardInputTest extends CommandTest {
  private static final String NAMED =
      MATHLIB.replaceFirst("\\{", "{ \"name\": \"piped\", ").strip();

  @Test
  void isAMappingAmongOthers() throws IOException {
    Path out = directory.resolve("out");

    assertThat(piped(NAMED, "-", "-o", out).out()).startsWith("-: ");
    ekkogen(write("mathlib.ekko.json", MATHLIB), "-o", out);

    assertThat(filesBelow(out)).contains("piped/Piped.java", "mathlib/Mathlib.java");
  }

  @Test
  void hasDiagnosticsOfItsOwnName() {
    Outcome outcome = piped("{", "check", "-");

    assertThat(outcome.out()).startsWith("<stdin>:1:");
    assertThat(piped(MATHLIB, "check", "-").out())
        .contains("\"<stdin>\", taken from the file's name", "add \"name\": \"mathlib\"");
  }

  private static Outcome piped(String input, Object... arguments) {
    InputStream before = System.in;
    System.setIn(new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)));
    try {
      return ekkogen(arguments);
    } finally {
      System.setIn(before);
    }
  }
}
