package io.ekkogen.runtime.js;

import io.ekkogen.runtime.js.imports.NativePermissions;
import io.ekkogen.runtime.js.imports.RestartPoint;
import io.ekkogen.runtime.js.module.NativeModuleFinder;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * The settings of an {@link EkkoContext}.
 *
 * @param workingDirectory absolute
 * @param moduleRoots relative to the working directory
 * @param uncaughtHandler may be null
 */
record ContextSettings(
    NativePermissions grants,
    List<NativeModuleFinder> finders,
    ClassLoader classLoader,
    Path workingDirectory,
    List<Path> moduleRoots,
    List<String> arguments,
    Map<String, String> environment,
    ScriptOutput out,
    ScriptOutput err,
    Terminal terminal,
    RestartPoint restartPoint,
    ScriptLimits limits,
    Consumer<ScriptException> uncaughtHandler) {

  ContextSettings {
    finders = List.copyOf(finders);
    moduleRoots = List.copyOf(moduleRoots);
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
  }
}
