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
          "slabs",
          "descriptions",
          "places",
          "retained",
          "structs",
          "updates",
          "views",
          "arrays",
          "lengths",
          "given",
          "kind/elements",
          "kind/text",
          "handles",
          "callbacks",
          "kind/addresses",
          "kind/scalars",
          "kind/nested",
          "kind/fields",
          "kind/inline",
          "kind/pointed",
          "kind/bits",
          "kind/kinds",
          "kind/passed",
          "upcalls",
          "marshaller",
          "calls",
          "variadic",
          "module",
          "rt");

  private final ScriptRunner runner;
  private final ScriptErrors errors;
  private final Value inspect;
  private final EventLoop loop;
  private final ScriptCallQueue calls;
  private final CallbackFailures failures;
  private Value parts;

  /**
   * @param inspect the function of console.js that formats values
   * @param failures takes errors of callbacks that no call rethrows
   */
  public NativeRuntime(
      ScriptRunner runner,
      ScriptErrors errors,
      Value inspect,
      EventLoop loop,
      ScriptCallQueue calls,
      CallbackFailures failures) {
    this.runner = runner;
    this.errors = errors;
    this.inspect = inspect;
    this.loop = loop;
    this.calls = calls;
    this.failures = failures;
  }

  /**
   * The parts, of which {@code rt} is one. A script without native code starts faster without them,
   * so they are created at their first use, which may be after user code has changed the global
   * objects.
   */
  public Value parts() {
    if (parts == null) {
      parts = create();
    }
    return parts;
  }

  private Value create() {
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
    Value made = runner.eval(Source.create("js", "({ __proto__: null })"));
    made.putMember("makeError", errors.maker());
    made.putMember("inspect", inspect);
    made.putMember("java", java);
    for (String part : PARTS) {
      Value created = runner.call("glue/" + part + ".js", runner.intrinsics(), java, made);
      made.putMember(part.substring(part.lastIndexOf('/') + 1), created);
    }
    return made;
  }
}
