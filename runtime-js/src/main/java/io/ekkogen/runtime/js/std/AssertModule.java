package io.ekkogen.runtime.js.std;

import io.ekkogen.runtime.js.engine.ScriptRunner;
import java.util.List;
import org.graalvm.polyglot.Value;

/** The module {@code std:assert}. */
public final class AssertModule {
  /** The names of the module's members. */
  public static final List<String> EXPORTS =
      List.of(
          "AssertionError",
          "ok",
          "fail",
          "ifError",
          "equal",
          "notEqual",
          "strictEqual",
          "notStrictEqual",
          "deepEqual",
          "notDeepEqual",
          "deepStrictEqual",
          "notDeepStrictEqual",
          "throws",
          "doesNotThrow",
          "rejects",
          "doesNotReject",
          "match",
          "doesNotMatch",
          "strict");

  private AssertModule() {}

  /**
   * Creates the module's exports.
   *
   * @param inspect the function of console.js that formats values
   */
  public static Value exports(ScriptRunner runner, Value inspect) {
    Value intrinsics = runner.intrinsics();
    return runner.call(
        "std/assert.js", intrinsics, runner.call("std/equality.js", intrinsics), inspect);
  }
}
