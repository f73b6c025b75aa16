package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.js.EkkoContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Runs test scripts, which print nothing and succeed if their checks hold. */
final class ScriptChecks {
  private ScriptChecks() {}

  /**
   * Fails if a check of the script fails.
   *
   * @param script a file in {@code scripts}
   */
  static void hold(String script) throws Exception {
    Path file = Path.of(ScriptChecks.class.getResource("/scripts/" + script).toURI());
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int status;
    try (EkkoContext context =
        EkkoContext.builder().grantAllNative().grantFfi(true).out(out).err(err).build()) {
      status = context.run(file);
    }
    assertThat(err.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(out.toString(StandardCharsets.UTF_8)).isEmpty();
    assertThat(status).isZero();
  }
}
