package io.ekkogen.runtime.js;

import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Runs the host's own scripts in one context. */
final class ScriptRunner {
  private final Context context;
  private final Value intrinsics;
  private Value inspector;
  private Value nativeRuntime;

  /** Captures the built-in functions; must be called before user code runs. */
  ScriptRunner(Context context) {
    this.context = context;
    intrinsics = call("intrinsics.js");
  }

  /** The built-in functions that the host's scripts use. */
  Value intrinsics() {
    return intrinsics;
  }

  /** The function of inspect.js, evaluated at its first use. */
  Value inspector() {
    if (inspector == null) {
      inspector = call("inspect.js", intrinsics);
    }
    return inspector;
  }

  Value eval(Source source) {
    return context.eval(source);
  }

  /** Parses without running. */
  void parse(Source source) {
    context.parse(source);
  }

  /** Evaluates a script of the host to a function, and calls that. */
  Value call(String file, Object... arguments) {
    return context.eval(SharedEngine.hostScript(file)).execute(arguments);
  }

  /** Creates the object {@code rt} for glue scripts; must be called before user code runs. */
  void prepareNativeRuntime(GlueSupport java, Value makeError, Value inspect) {
    Value values = call("native-values.js", intrinsics, java, makeError, inspect);
    Value pointers = call("native-pointers.js", intrinsics, java, values);
    Value memory = call("native-memory.js", intrinsics, java, values);
    Value arrays = call("native-arrays.js", intrinsics, values, memory);
    Value text = call("native-text.js", intrinsics, java, values, memory, arrays);
    Value handles = call("native-handles.js", intrinsics, java, values, memory, arrays);
    Value places = call("native-places.js", intrinsics, memory);
    Value structs = call("native-structs.js", intrinsics, java, values, pointers, memory, places);
    Value elements = call("native-elements.js", intrinsics, values, memory, arrays, places);
    Value callbacks = call("native-callbacks.js", intrinsics, java, values, pointers);
    Value kinds =
        kinds(java, values, pointers, memory, arrays, places, structs, handles, callbacks);
    Value upcalls =
        call(
            "native-upcalls.js",
            intrinsics,
            java,
            values,
            memory,
            arrays,
            elements,
            places,
            structs,
            kinds);
    Value structArrays =
        call("native-struct-arrays.js", intrinsics, java, values, memory, arrays, places, structs);
    Value marshallers =
        call("native-marshaller.js", intrinsics, memory, arrays, structs, structArrays);
    Value calls = call("native-calls.js", intrinsics, java, makeError, values);
    Value variadic =
        call(
            "native-variadic.js",
            intrinsics,
            java,
            values,
            memory,
            arrays,
            text,
            structs,
            handles,
            callbacks);
    Value module = call("native-module.js", intrinsics, java, values, calls);
    nativeRuntime =
        call(
            "native-rt.js",
            intrinsics,
            java,
            values,
            pointers,
            memory,
            arrays,
            text,
            handles,
            structs,
            kinds,
            structArrays,
            elements,
            callbacks,
            upcalls,
            marshallers,
            calls,
            variadic,
            module);
  }

  /** The kinds of fields other than scalars. */
  private Value kinds(
      GlueSupport java,
      Value values,
      Value pointers,
      Value memory,
      Value arrays,
      Value places,
      Value structs,
      Value handles,
      Value callbacks) {
    Value fields =
        call(
            "native-fields.js",
            intrinsics,
            java,
            values,
            pointers,
            places,
            structs,
            handles,
            callbacks);
    Value inline = call("native-inline.js", intrinsics, values, arrays, fields, structs);
    Value bits = call("native-bits.js", intrinsics, java, values);
    return call("native-kinds.js", intrinsics, fields, inline, bits);
  }

  /** The object {@code rt} for glue scripts. */
  Value nativeRuntime() {
    return nativeRuntime;
  }
}
