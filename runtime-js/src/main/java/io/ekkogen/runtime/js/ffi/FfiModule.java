package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.js.engine.HostGuard;
import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.js.engine.ScriptRunner;
import java.nio.file.Path;
import org.graalvm.polyglot.Value;

/** The module {@code std:ffi}. */
public final class FfiModule {
  private FfiModule() {}

  /**
   * Creates the module's exports.
   *
   * @param inspect the function of console.js that formats values
   * @param workingDirectory the base of relative paths of libraries
   */
  public static Value exports(
      ScriptRunner runner,
      HostGuard guard,
      ScriptErrors errors,
      Value inspect,
      Path workingDirectory) {
    Value host = guard.guard(new FfiHost(errors, guard, workingDirectory));
    return runner.call("ffi.js", runner.intrinsics(), host, errors.maker(), inspect);
  }
}
