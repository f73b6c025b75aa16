package io.ekkogen.runtime.js.module;

import java.util.List;
import java.util.function.Supplier;

/**
 * A generated JavaScript module that was found but not yet run.
 *
 * @param name the name after {@code native:}
 * @param exports the names of its exports
 * @param signalChaining whether the process should have been started with {@code libjsig}, which
 *     keeps the signal handlers of the library and of the JVM
 * @param glue the text of the glue script, {@code (function (host, rt) {…})}
 * @param host loads the library and creates the object whose methods the glue calls; called once,
 *     when a script first needs the module. Scripts see its exceptions as errors
 */
public record NativeModule(
    String name, List<String> exports, boolean signalChaining, String glue, Supplier<Object> host) {

  public NativeModule {
    exports = List.copyOf(exports);
  }
}
