package io.ekkogen.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.ekkogen.runtime.js.EkkoContext;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same functions from JavaScript; the checks are in the scripts. */
class ScriptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scalars.mjs",
        "holders.mjs",
        "handles.mjs",
        "background.mjs",
        "large.mjs",
        "real.mjs",
        "real-structures.mjs",
        "real-callbacks.mjs",
        "arrays.mjs",
        "structs.mjs",
        "structures.mjs",
        "parts.mjs",
        "callbacks.mjs",
        "exchange.mjs",
        "callbacks-async.mjs",
        "loop.mjs",
        "pointers.mjs",
        "hardened.mjs",
        "tampering.mjs",
        "patched.mjs",
        "forms.mjs",
        "handle-arguments.mjs",
        "failures.mjs",
        "promises.mjs",
        "modules.mjs",
        "ffi.mjs",
        "ffi.cjs"
      })
  void theChecksOfTheScriptHold(String script) throws Exception {
    Path file = Path.of(ScriptTest.class.getResource("/scripts/" + script).toURI());
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
