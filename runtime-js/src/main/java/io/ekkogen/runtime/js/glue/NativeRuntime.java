package io.ekkogen.runtime.js.glue;

import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.js.engine.ScriptRunner;
import io.ekkogen.runtime.js.loop.EventLoop;
import io.ekkogen.runtime.js.loop.ScriptCallQueue;
import java.util.function.BiConsumer;
import org.graalvm.polyglot.Value;

/** Creates the object {@code rt} for glue scripts from the host's {@code native-….js} scripts. */
public final class NativeRuntime {
  private final ScriptRunner runner;
  private final Value intrinsics;

  private NativeRuntime(ScriptRunner runner) {
    this.runner = runner;
    intrinsics = runner.intrinsics();
  }

  /**
   * Creates the object; must be called before user code runs.
   *
   * @param inspect the function of console.js that formats values
   * @param uncaught takes errors of callbacks that no call rethrows: the text for people, and the
   *     exception
   */
  public static Value create(
      ScriptRunner runner,
      ScriptErrors errors,
      Value inspect,
      EventLoop loop,
      ScriptCallQueue calls,
      BiConsumer<String, Throwable> uncaught) {
    GlueSupport java = new GlueSupport(loop, calls, new CallbackReports(calls, errors, uncaught));
    return new NativeRuntime(runner).create(java, errors.maker(), inspect);
  }

  private Value call(String file, Object... arguments) {
    return runner.call(file, arguments);
  }

  private Value create(GlueSupport java, Value makeError, Value inspect) {
    Value values = call("native-values.js", intrinsics, java, makeError, inspect);
    Value pointers = call("native-pointers.js", intrinsics, java, values);
    Value memory = call("native-memory.js", intrinsics, java, values);
    Value places = call("native-places.js", intrinsics, memory);
    Value structs = call("native-structs.js", intrinsics, java, values, pointers, memory, places);
    Value arrays = call("native-arrays.js", intrinsics, values, memory, structs);
    Value elements = call("native-elements.js", intrinsics, memory, places, arrays);
    Value text = call("native-text.js", intrinsics, java, values, memory, arrays, elements);
    Value handles = call("native-handles.js", intrinsics, java, values, memory, elements);
    Value callbacks = call("native-callbacks.js", intrinsics, java, values, pointers);
    Value addresses = call("native-addresses.js", intrinsics, java, values, places);
    Value scalars = call("native-scalars.js", intrinsics, values, memory, arrays, elements);
    Value structKinds =
        call(
            "native-struct-kinds.js",
            intrinsics,
            java,
            pointers,
            places,
            addresses,
            structs,
            elements);
    Value fields =
        call(
            "native-fields.js",
            intrinsics,
            java,
            values,
            pointers,
            places,
            addresses,
            handles,
            callbacks,
            elements);
    Value inline = call("native-inline.js", intrinsics, values, arrays, places, structs);
    Value bits = call("native-bits.js", intrinsics, java, values);
    Value kinds =
        call(
            "native-kinds.js",
            intrinsics,
            scalars,
            structKinds,
            fields,
            inline,
            bits,
            text,
            handles);
    Value upcalls =
        call("native-upcalls.js", intrinsics, java, values, memory, arrays, places, structs);
    Value marshallers = call("native-marshaller.js", intrinsics, memory, arrays, structs);
    Value calls = call("native-calls.js", intrinsics, java, makeError, values);
    Value variadic =
        call(
            "native-variadic.js",
            intrinsics,
            java,
            values,
            arrays,
            text,
            structs,
            handles,
            callbacks,
            kinds);
    Value module = call("native-module.js", intrinsics, java, values, calls);
    return call(
        "native-rt.js",
        intrinsics,
        java,
        values,
        pointers,
        arrays,
        text,
        handles,
        structs,
        kinds,
        callbacks,
        upcalls,
        marshallers,
        calls,
        variadic,
        module);
  }
}
