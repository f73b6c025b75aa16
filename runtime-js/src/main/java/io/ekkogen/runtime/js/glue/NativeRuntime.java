package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.js.engine.ScriptRunner;
import io.ekkogen.runtime.js.loop.EventLoop;
import io.ekkogen.runtime.js.loop.ScriptCallQueue;
import java.util.List;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Creates the object {@code rt} for glue scripts from the scripts in {@code glue/}. */
public final class NativeRuntime {
  /** The scripts, each of which uses those before it. */
  private static final List<String> PARTS =
      List.of(
          "values",
          "buffers",
          "pointers",
          "memory",
          "places",
          "retained",
          "structs",
          "arrays",
          "kind/elements",
          "kind/text",
          "handles",
          "callbacks",
          "kind/addresses",
          "kind/scalars",
          "kind/nested",
          "kind/fields",
          "kind/inline",
          "kind/bits",
          "kind/kinds",
          "kind/passed",
          "upcalls",
          "marshaller",
          "calls",
          "variadic",
          "module",
          "rt");

  private NativeRuntime() {}

  /**
   * Creates the parts, of which {@code rt} is one; must be called before user code runs.
   *
   * @param inspect the function of console.js that formats values
   * @param failures takes errors of callbacks that no call rethrows
   */
  public static Value create(
      ScriptRunner runner,
      ScriptErrors errors,
      Value inspect,
      EventLoop loop,
      ScriptCallQueue calls,
      CallbackFailures failures) {
    CallbackSupport callbacks =
        new CallbackSupport(
            calls,
            new CallbackReports(calls, errors, failures),
            source ->
                runner.eval(
                    Source.newBuilder("js", source, "ekkogen:callback")
                        .internal(true)
                        .buildLiteral()));
    GlueSupport java = new GlueSupport(loop, calls, callbacks);
    Value parts = runner.eval(Source.create("js", "({ __proto__: null })"));
    parts.putMember("makeError", errors.maker());
    parts.putMember("inspect", inspect);
    parts.putMember("java", java);
    for (String part : PARTS) {
      Value made = runner.call("glue/" + part + ".js", runner.intrinsics(), java, parts);
      parts.putMember(part.substring(part.lastIndexOf('/') + 1), made);
    }
    return parts;
  }
}
