package io.ekkogen.runtime.js;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;

/**
 * How an {@link EkkoContext} was built.
 *
 * @param workingDirectory absolute
 * @param moduleRoots relative to the working directory
 */
record ContextSettings(
    Grants grants,
    List<NativeModuleFinder> finders,
    ClassLoader classLoader,
    Path workingDirectory,
    List<Path> moduleRoots,
    List<String> arguments,
    PrintStream out,
    PrintStream err) {

  ContextSettings {
    finders = List.copyOf(finders);
    moduleRoots = List.copyOf(moduleRoots);
    arguments = List.copyOf(arguments);
  }
}
