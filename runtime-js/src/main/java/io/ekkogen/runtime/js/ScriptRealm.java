package io.ekkogen.runtime.js;

import io.ekkogen.runtime.js.engine.HostGuard;
import io.ekkogen.runtime.js.engine.HostScripts;
import io.ekkogen.runtime.js.engine.ScriptErrors;
import io.ekkogen.runtime.js.engine.ScriptRunner;
import io.ekkogen.runtime.js.engine.SharedEngine;
import io.ekkogen.runtime.js.ffi.FfiModule;
import io.ekkogen.runtime.js.files.ModuleFiles;
import io.ekkogen.runtime.js.glue.NativeRuntime;
import io.ekkogen.runtime.js.imports.BuiltinModules;
import io.ekkogen.runtime.js.imports.HostModule;
import io.ekkogen.runtime.js.imports.ModuleLoader;
import io.ekkogen.runtime.js.imports.NativePermissions;
import io.ekkogen.runtime.js.loop.EventLoop;
import io.ekkogen.runtime.js.loop.ScriptCallQueue;
import io.ekkogen.runtime.js.loop.ScriptThread;
import io.ekkogen.runtime.js.module.ClassPathFinder;
import io.ekkogen.runtime.js.module.NativeModuleFinder;
import io.ekkogen.runtime.js.std.StandardModules;
import io.ekkogen.runtime.js.url.UrlHost;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.FileSystem;
import org.graalvm.polyglot.io.IOAccess;

/**
 * One engine context with the globals that scripts expect. Created and used on the script thread.
 *
 * <p>The host's scripts are evaluated here before user code, so that they capture the original
 * built-in functions.
 */
record ScriptRealm(
    ModuleLoader modules,
    Context context,
    EventLoop loop,
    UncaughtErrors uncaught,
    RunState state,
    ScriptDriver driver,
    ScriptErrors errors,
    ProcessEvents events,
    Signals signals,
    ScriptCallQueue posted,
    ScriptRunner runner,
    Value host,
    FfiModule ffi) {

  /**
   * Creates a realm.
   *
   * @param files what scripts may read
   * @param thread the script thread
   */
  static ScriptRealm create(ContextSettings settings, ModuleFiles files, ScriptThread thread) {
    EventLoop loop = new EventLoop();
    UncaughtErrors uncaught = new UncaughtErrors(settings);
    RunState state = new RunState(uncaught);
    ModuleLoader modules = new ModuleLoader(files, settings.workingDirectory());
    Context context = newContext(modules.fileSystem(), settings.limits(), state::stop);
    ScriptRunner runner = new ScriptRunner(context);
    Value intrinsics = runner.intrinsics();
    ScriptErrors errors = new ScriptErrors(runner);
    ProcessEvents events = new ProcessEvents();
    ScriptFailures failures = new ScriptFailures(events, errors, state);
    ScriptDriver driver = new ScriptDriver(thread, loop, state, failures);
    ScriptCallQueue posted = new ScriptCallQueue(loop, driver::wake);
    HostGuard guard = new HostGuard(runner, errors);
    HostFunctions functions = new HostFunctions(runner, settings, loop, state, failures);
    Value host = guard.guard(functions);
    runner.call("host/globals.js", host);
    Value console = runner.call("host/console.js", intrinsics, host);
    Value inspect = console.getMember("inspect");
    Value timers = runner.call("host/timers.js", intrinsics, host, errors.maker());
    IntConsumer exit =
        status -> {
          state.exit(status);
          posted.close();
          context.close(true);
        };
    HostScripts scripts = new HostScripts(runner, guard);
    scripts.add("makeError", errors.maker());
    scripts.add("host", host);
    scripts.add("inspect", inspect);
    scripts.add("format", console.getMember("format"));
    scripts.add("timers", timers);
    scripts.addHost("ProcessHost", () -> new ProcessHost(settings, events, state, errors, exit));
    scripts.addHost("UrlHost", UrlHost::create);
    scripts.addHost("FileHost", () -> modules.fileHost(errors));
    runner.call("host/lazy.js", intrinsics, scripts.user());
    Signals signals =
        new Signals(
            context,
            events,
            turn -> {
              loop.addFirst(turn);
              driver.wake();
            },
            exit);

    List<NativeModuleFinder> finders = new ArrayList<>(settings.finders());
    finders.add(new ClassPathFinder(settings.classLoader()));
    NativePermissions grants = settings.grants();
    NativeRuntime rt = new NativeRuntime(runner, errors, inspect, loop, posted, failures);
    FfiModule ffi = new FfiModule(settings.workingDirectory(), functions::printErr);
    List<HostModule> hostModules = new ArrayList<>();
    hostModules.add(
        new HostModule(List.of("std:ffi", "jsrt:ffi"), () -> ffi.exports(runner, rt.parts())));
    hostModules.addAll(StandardModules.of(scripts));
    BuiltinModules builtins =
        new BuiltinModules(
            grants, finders, settings.restartPoint(), runner, rt::parts, hostModules);
    modules.attach(runner, guard, errors, builtins);
    return new ScriptRealm(
        modules, context, loop, uncaught, state, driver, errors, events, signals, posted, runner,
        host, ffi);
  }

  /** Ends the run and the context, when a limit was reached; may be called from any thread. */
  void stop(String reason) {
    state.stop(reason);
    posted.close();
    context.close(true);
    loop.wake();
  }

  private static Context newContext(FileSystem files, ScriptLimits limits, Consumer<String> stop) {
    Context.Builder builder = Context.newBuilder("js");
    limits.apply(builder, stop);
    return builder
        .engine(SharedEngine.engine())
        .allowHostAccess(SharedEngine.HOST_ACCESS)
        .allowIO(IOAccess.newBuilder().fileSystem(files).build())
        .allowExperimentalOptions(true)
        .option("js.console", "false")
        .option("js.esm-eval-returns-exports", "true")
        .option("js.load", "false")
        .option("js.print", "false")
        .option("js.stack-trace-api", "true")
        .option("js.text-encoding", "true")
        .option("js.unhandled-rejections", "handler")
        .build();
  }

  /**
   * Starts a file, which continues in the event loop.
   *
   * @return false if it cannot be read
   */
  boolean start(Path script) throws IOException {
    Optional<Path> found = modules.addScript(script);
    if (found.isEmpty()) {
      return false;
    }
    Path file = found.get();
    events.begin(file.toString());
    if (modules.isEsModule(file)) {
      runner.call("host/import.js", file.toUri().toString(), host);
    } else {
      state.settle();
      modules.requireMain(file);
    }
    return true;
  }
}
