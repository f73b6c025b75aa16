package io.ekkogen.runtime.js;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * How an {@link EkkoContext} was built.
 *
 * @param workingDirectory absolute
 */
record ContextSettings(
    Grants grants,
    List<NativeModuleFinder> finders,
    ClassLoader classLoader,
    Path workingDirectory,
    List<String> arguments,
    PrintStream out,
    PrintStream err) {

  ContextSettings {
    finders = List.copyOf(finders);
    arguments = List.copyOf(arguments);
  }
}
