package io.ekkogen.runtime.js;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.graalvm.polyglot.Context;
import org.graalvm.polyglot.Value;
import org.graalvm.polyglot.io.IOAccess;

/**
 * One engine context with everything scripts expect in it. Made and used on the script thread.
 *
 * <p>All scripts of the host that scripts can influence later run here, before user code, so that
 * they hold the untouched built-in functions.
 */
final class ScriptRealm {
  private final Context context;
  private final EventLoop loop = new EventLoop();
  private final RunState state = new RunState();
  private final ScriptErrors errors;
  private final ScriptDriver driver;
  private final PostedCalls posted;
  private final HostFunctions host;
  private final CommonJs commonJs;
  private final ScriptRunner runner;
  private final Value setScript;
  private final Value requireMain;

  /**
   * @param thread the script thread
   */
  ScriptRealm(ContextSettings settings, ScriptThread thread) {
    Path directory = settings.workingDirectory();
    ScriptFileSystem files = new ScriptFileSystem(directory);
    context = newContext(files);
    runner = new ScriptRunner(context);
    Value intrinsics = runner.intrinsics();
    Value makeError = runner.call("errors.js", intrinsics);
    errors = new ScriptErrors(makeError, runner::inspector);
    driver = new ScriptDriver(thread, loop, state, errors);
    posted = new PostedCalls(loop, driver::wake);
    host = new HostFunctions(context, runner, settings, loop, posted, state, errors);
    runner.call("globals.js", host);
    Value inspect = runner.call("console.js", intrinsics, host);
    runner.call("timers.js", intrinsics, host, makeError);
    setScript = runner.call("process.js", intrinsics, host);

    PackageFiles packages = new PackageFiles(intrinsics.getMember("jsonParse"));
    FileResolver resolver = new FileResolver(packages);
    commonJs = new CommonJs(packages, runner);
    List<NativeModuleFinder> finders = new ArrayList<>(settings.finders());
    finders.add(new ClassPathFinder(settings.classLoader()));
    BuiltinModules builtins =
        new BuiltinModules(
            settings.grants(),
            finders,
            runner,
            () -> {
              FfiHost ffi = new FfiHost(errors, directory);
              return runner.call("ffi.js", intrinsics, ffi, makeError, inspect);
            });
    files.attach(resolver, new ModuleTexts(commonJs, builtins, directory));
    requireMain =
        runner.call(
            "require.js",
            intrinsics,
            new RequireHost(resolver, commonJs, builtins, errors, directory),
            makeError);
    if (settings.grants().allowsAnyNative()) {
      runner.prepareNativeRuntime(loop, posted, makeError, inspect);
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

  ScriptErrors errors() {
    return errors;
  }

  EventLoop loop() {
    return loop;
  }

  ScriptDriver driver() {
    return driver;
  }

  PostedCalls posted() {
    return posted;
  }

  /** Begins to run a file, which goes on in the event loop. */
  void start(Path file) throws java.io.IOException {
    setScript.executeVoid(file.toString());
    switch (commonJs.kindOf(file)) {
      case MODULE -> runner.call("import.js", file.toUri().toString(), host);
      default -> {
        requireMain.executeVoid(file.toString());
        state.settle();
      }
    }
  }
}
