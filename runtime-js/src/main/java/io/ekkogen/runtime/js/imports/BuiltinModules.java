package io.ekkogen.runtime.js.imports;

import io.ekkogen.runtime.js.engine.ScriptErrorData;
import io.ekkogen.runtime.js.engine.ScriptRunner;
import io.ekkogen.runtime.js.module.NativeModule;
import io.ekkogen.runtime.js.module.NativeModuleException;
import io.ekkogen.runtime.js.module.NativeModuleFinder;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.graalvm.polyglot.Value;

/**
 * Checks permissions for, finds and instantiates the {@code native:} modules and the host's own
 * modules of one context.
 */
public final class BuiltinModules {
  static final String NATIVE = "native:";
  private static final List<String> SCHEMES = List.of(NATIVE, "std:", "jsrt:", "ekko:", "node:");
  private static final String NODE = "node:";
  private static final String FFI = "std:ffi";

  /** The modules of Node that scripts also import without the scheme. */
  private static final Set<String> BARE =
      Set.of(
          "assert",
          "assert/strict",
          "events",
          "fs",
          "fs/promises",
          "os",
          "path",
          "path/posix",
          "path/win32",
          "perf_hooks",
          "process",
          "timers",
          "timers/promises",
          "url",
          "util");

  private static final String PRESENT =
      BARE.stream().sorted().map(NODE::concat).collect(Collectors.joining(", "));

  /** The modules of Node that are not there. */
  private static final Set<String> ABSENT =
      Set.of(
          "async_hooks",
          "buffer",
          "child_process",
          "cluster",
          "crypto",
          "dgram",
          "dns",
          "http",
          "http2",
          "https",
          "inspector",
          "module",
          "net",
          "querystring",
          "readline",
          "stream",
          "string_decoder",
          "tls",
          "tty",
          "v8",
          "vm",
          "worker_threads",
          "zlib");

  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-]{1,200}");

  private final Map<String, NativeModule> found = new HashMap<>();
  private final NativePermissions grants;
  private final List<NativeModuleFinder> finders;
  private final RestartPoint restartPoint;
  private final ScriptRunner runner;
  private final Supplier<Value> nativeParts;
  private final Map<String, HostModule> hostModules = new LinkedHashMap<>();

  /**
   * @param finders tried in this order
   * @param restartPoint passed when a script first uses native code
   * @param nativeParts creates the parts of the runtime for glue, or returns them
   * @param hostModules the host's own modules; {@code std:ffi} must be granted
   */
  public BuiltinModules(
      NativePermissions grants,
      List<NativeModuleFinder> finders,
      RestartPoint restartPoint,
      ScriptRunner runner,
      Supplier<Value> nativeParts,
      List<HostModule> hostModules) {
    this.grants = grants;
    this.finders = List.copyOf(finders);
    this.restartPoint = restartPoint;
    this.runner = runner;
    this.nativeParts = nativeParts;
    for (HostModule module : hostModules) {
      module.specifiers().forEach(specifier -> this.hostModules.put(specifier, module));
    }
  }

  static boolean isBuiltin(String specifier) {
    for (String scheme : SCHEMES) { // no lambda: there may be no stack left to link one
      if (specifier.startsWith(scheme)) {
        return true;
      }
    }
    return BARE.contains(specifier);
  }

  /** The name by which the instance of a module is known, which may have several specifiers. */
  String nameOf(String specifier) {
    HostModule module = hostModules.get(withScheme(specifier));
    return module == null ? specifier : module.name();
  }

  /** Advice for a package that was not found, if it is a module of Node; else empty. */
  static String hint(String name) {
    return ABSENT.contains(name)
        ? ": ekkogen has no module '%s' of Node; it has %s".formatted(name, PRESENT)
        : "";
  }

  /** The full specifier of a builtin module. */
  static String withScheme(String specifier) {
    return BARE.contains(specifier) ? NODE + specifier : specifier;
  }

  /** The names of a module's exports. Loads no native code. */
  List<String> exportsOf(String specifier, Path directory) throws UnavailableModuleException {
    return specifier.startsWith(NATIVE)
        ? find(specifier, directory).exports()
        : namesOf(hostModule(specifier).exports());
  }

  private List<String> namesOf(Value exports) {
    Value keys = runner.intrinsics().getMember("ownKeys").execute(exports);
    List<String> names = new ArrayList<>();
    for (long i = 0; i < keys.getArraySize(); i++) {
      Value key = keys.getArrayElement(i);
      if (key.isString()) {
        names.add(key.asString());
      }
    }
    return names;
  }

  /**
   * Creates the module's exports, which the caller caches.
   *
   * @param directory the directory of the importing script; used only the first time a name is
   *     looked up
   */
  Value instantiate(String specifier, Path directory) throws UnavailableModuleException {
    if (!specifier.startsWith(NATIVE)) {
      HostModule module = hostModule(specifier);
      if (module.name().equals(FFI)) {
        restartPoint.pass();
      }
      return module.exports();
    }
    NativeModule module = find(specifier, directory);
    restartPoint.pass();
    Object host = load(module);
    return new Glue(module, runner).module(host, nativeParts.get().getMember("rt"));
  }

  private static Object load(NativeModule module) throws UnavailableModuleException {
    try {
      return module.host().get();
    } catch (LinkageError e) {
      // Exceptions of static initializers are wrapped.
      Throwable cause = e;
      while (cause.getCause() != null) {
        cause = cause.getCause();
      }
      throw new UnavailableModuleException("EKKO_LOAD", ScriptErrorData.of(cause).message());
    } catch (NativeModuleException e) {
      throw new UnavailableModuleException("EKKO_MODULE", of(module, e.getMessage()));
    } catch (RuntimeException e) {
      throw new UnavailableModuleException(
          "EKKO_MODULE", of(module, ScriptErrorData.of(e).message()));
    }
  }

  private static String of(NativeModule module, String message) {
    return "Module '" + NATIVE + module.name() + "': " + message;
  }

  private HostModule hostModule(String specifier) throws UnavailableModuleException {
    HostModule module = hostModules.get(withScheme(specifier));
    if (module == null) {
      throw new UnavailableModuleException(
          "MODULE_NOT_FOUND",
          "There is no module '%s'; there are %s."
              .formatted(FileResolver.shorten(specifier), String.join(", ", hostModules.keySet())));
    }
    if (module.name().equals(FFI) && !grants.ffi()) {
      throw new UnavailableModuleException(
          "EKKO_DENIED",
          "This context may not use 'std:ffi', which reaches every function of the process. An"
              + " embedder grants it with EkkoContext.builder().grantFfi(true).");
    }
    return module;
  }

  private NativeModule find(String specifier, Path directory) throws UnavailableModuleException {
    String name = specifier.substring(NATIVE.length());
    if (!NAME.matcher(name).matches()) {
      throw new UnavailableModuleException(
          "MODULE_NOT_FOUND",
          "'%s' is not a module name: up to 200 letters, digits, '_' and '-' follow 'native:'."
              .formatted(FileResolver.shorten(specifier)));
    }
    if (!grants.allows(name)) {
      throw new UnavailableModuleException(
          "EKKO_DENIED",
          "This context may not use '%s'. An embedder grants it with".formatted(specifier)
              + " EkkoContext.builder().grantNative(\"%s\").".formatted(name));
    }
    NativeModule known = found.get(name);
    if (known != null) {
      return known;
    }
    try {
      for (NativeModuleFinder finder : finders) {
        Optional<NativeModule> module = finder.find(name, directory);
        if (module.isPresent()) {
          if (module.get().signalChaining()) {
            restartPoint.attempt();
          }
          found.put(name, module.get());
          return module.get();
        }
      }
    } catch (NativeModuleException e) {
      throw new UnavailableModuleException("EKKO_MODULE", e.getMessage());
    }
    StringBuilder message = new StringBuilder("Cannot find module '" + specifier + "'. Looked in:");
    for (NativeModuleFinder finder : finders) {
      message.append("\n  ").append(finder.describePlaces(name, directory));
    }
    throw new UnavailableModuleException("MODULE_NOT_FOUND", message.toString());
  }
}
