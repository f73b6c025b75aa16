package io.ekkogen.runtime.js;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/**
 * One engine context with the globals that scripts expect. Created and used on the script thread.
 *
 * <p>The host's scripts are evaluated here before user code, so that they capture the original
 * built-in functions.
 */
final class ScriptRealm {
  private final ModuleFiles files;
  private final Context context;
  private final EventLoop loop = new EventLoop();
  private final UncaughtErrors uncaught;
  private final RunState state;
  private final ScriptErrors errors;
  private final ScriptDriver driver;
  private final ScriptCallQueue posted;
  private final Value host;
  private final CommonJs commonJs;
  private final ScriptRunner runner;
  private final Value setScript;
  private final Value requireMain;

  /**
   * @param files what scripts may read
   * @param thread the script thread
   */
  ScriptRealm(ContextSettings settings, ModuleFiles files, ScriptThread thread) {
    this.files = files;
    uncaught = new UncaughtErrors(settings);
    state = new RunState(uncaught);
    Path directory = settings.workingDirectory();
    ScriptFileSystem fileSystem = new ScriptFileSystem(files, directory);
    context = newContext(fileSystem);
    runner = new ScriptRunner(context);
    Value intrinsics = runner.intrinsics();
    Value makeError = runner.call("errors.js", intrinsics);
    errors = new ScriptErrors(makeError, runner::inspector);
    driver = new ScriptDriver(thread, loop, state, errors);
    posted = new ScriptCallQueue(loop, driver::wake);
    HostFunctions functions =
        new HostFunctions(context, runner, settings, loop, posted, state, errors);
    HostGuard guard = new HostGuard(runner, errors);
    host = guard.guard(functions);
    runner.call("globals.js", host);
    Value inspect = runner.call("console.js", intrinsics, host);
    runner.call("timers.js", intrinsics, host, makeError);
    setScript = runner.call("process.js", intrinsics, host);

    PackageFiles packages = new PackageFiles(files, intrinsics.getMember("jsonParse"));
    FileResolver resolver = new FileResolver(files, packages);
    commonJs = new CommonJs(files, packages, runner);
    List<NativeModuleFinder> finders = new ArrayList<>(settings.finders());
    finders.add(new ClassPathFinder(settings.classLoader()));
    BuiltinModules builtins =
        new BuiltinModules(
            settings.grants(),
            finders,
            runner,
            () -> {
              Value ffi = guard.guard(new FfiHost(errors, guard, directory));
              return runner.call("ffi.js", intrinsics, ffi, makeError, inspect);
            });
    fileSystem.attach(resolver, new ModuleTexts(files, commonJs, builtins, directory));
    RequireHost require = new RequireHost(files, resolver, commonJs, builtins, errors, directory);
    requireMain = runner.call("require.js", intrinsics, guard.guard(require), makeError);
    if (settings.grants().allowsAnyNative()) {
      CallbackReports reports = new CallbackReports(posted, errors, state);
      runner.prepareNativeRuntime(new GlueSupport(loop, posted, reports), makeError, inspect);
    }
  }

  private static Context newContext(ScriptFileSystem files) {
    return Context.newBuilder("js")
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

  Context context() {
    return context;
  }

  RunState state() {
    return state;
  }

  UncaughtErrors uncaught() {
    return uncaught;
  }

  EventLoop loop() {
    return loop;
  }

  ScriptDriver driver() {
    return driver;
  }

  ScriptCallQueue posted() {
    return posted;
  }

  /**
   * Starts a file, which continues in the event loop.
   *
   * @return false if it cannot be read
   */
  boolean start(Path script) throws IOException {
    Optional<Path> found = files.addScript(script);
    if (found.isEmpty()) {
      return false;
    }
    Path file = found.get();
    setScript.executeVoid(file.toString());
    switch (commonJs.kindOf(file)) {
      case MODULE -> runner.call("import.js", file.toUri().toString(), host);
      default -> {
        requireMain.executeVoid(file.toString());
        state.settle();
      }
    }
    return true;
  }
}
