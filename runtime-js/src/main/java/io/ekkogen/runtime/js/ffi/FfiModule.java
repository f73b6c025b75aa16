package io.ekkogen.runtime.js.ffi;

import io.ekkogen.runtime.js.engine.HostGuard;
import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.js.engine.ScriptRunner;
import java.nio.file.Path;
import java.util.List;
import org.graalvm.polyglot.Value;

/** The module {@code std:ffi}. */
public final class FfiModule {
  /** The names of the module's members. */
  public static final List<String> EXPORTS = List.of("Library", "types", "version");

  private FfiModule() {}

  /**
   * Creates the module's exports.
   *
   * @param parts of the runtime of native: modules, whose conversions are used
   * @param workingDirectory the base of relative paths of libraries
   */
  public static Value exports(
      ScriptRunner runner,
      HostGuard guard,
      ScriptErrors errors,
      Value parts,
      Path workingDirectory) {
    Value host = guard.guard(new FfiHost(errors, guard, workingDirectory));
    return runner.call("ffi/ffi.js", runner.intrinsics(), host, parts);
  }
}
