package io.ekkogen.runtime.js;

import java.util.List;
import java.util.function.Supplier;

/**
 * A generated JavaScript module, found but not yet run.
 *
 * @param name what follows {@code native:}
 * @param exports the names that ES modules can import one by one
 * @param glue the text of the glue script, {@code (function (host, rt) {…})}
 * @param host loads the library and makes the object whose methods the glue calls; called once,
 *     when a script first needs the module. What it throws reaches the script as an error
 */
public record NativeModule(String name, List<String> exports, String glue, Supplier<Object> host) {

  public NativeModule {
    exports = List.copyOf(exports);
  }
}
