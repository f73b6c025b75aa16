package io.ekkogen.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class FailuresTest {

  @Test
  void whatAPlatformDoesNotSupportIsNoBug() {
    assertThat(report(new UnsupportedOperationException("Scripts do not run here")))
        .isEqualTo("ekkogen: Scripts do not run here\n");
    assertThat(report(new UnsupportedOperationException())).contains("This is a bug in ekkogen");
  }

  private static String report(Exception failure) {
    StringWriter text = new StringWriter();
    int exitCode = Failures.report(new PrintWriter(text), failure, false);
    assertThat(exitCode).isEqualTo(ExitCode.INTERNAL_ERROR);
    return text.toString().replace("\r\n", "\n");
  }
}
