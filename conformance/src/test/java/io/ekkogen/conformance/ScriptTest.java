package io.ekkogen.conformance;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same functions from JavaScript; the checks are in the scripts. */
@Tag("linker-independent")
@Tag("scripts")
class ScriptTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "scalars.mjs",
        "sizes.mjs",
        "holders.mjs",
        "handles.mjs",
        "opaque.mjs",
        "ownership.mjs",
        "background.mjs",
        "large.mjs",
        "real.mjs",
        "arrays.mjs",
        "structs.mjs",
        "structures.mjs",
        "parts.mjs",
        "callbacks.mjs",
        "exchange.mjs",
        "pieces.mjs",
        "lists.mjs",
        "callbacks-async.mjs",
        "loop.mjs",
        "pointers.mjs",
        "native-buffers.mjs",
        "variadic.mjs",
        "hardened.mjs",
        "tampering.mjs",
        "patched.mjs",
        "forms.mjs",
        "handle-arguments.mjs",
        "failures.mjs",
        "failed-calls.mjs",
        "promises.mjs",
        "modules.mjs",
        "ffi.mjs",
        "ffi.cjs"
      })
  void theChecksOfTheScriptHold(String script) throws Exception {
    ScriptChecks.hold(script);
  }

  @Test
  @Rules({"F-152", "F-248"})
  void whatNativeCodeOnlyReadsMayBeAnyBuffer() throws Exception {
    ScriptChecks.hold("inputs.mjs");
  }

  @Test
  @Rules({"F-290", "F-291", "F-292", "F-293", "F-294", "F-295"})
  void livesOfFunctionsEnd() throws Exception {
    ScriptChecks.hold("lives.mjs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"real-structures.mjs", "real-callbacks.mjs", "real-variadic.mjs"})
  @DisabledOnOs(value = OS.WINDOWS, disabledReason = "Windows has no zlib, and wine no SQLite")
  void theChecksOfTheScriptHoldForLibrariesOfTheSystem(String script) throws Exception {
    ScriptChecks.hold(script);
  }
}
