package io.ekkogen.runtime.js;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/**
 * Runs scripts in GraalJS with {@code native:} and {@code std:ffi} modules, {@code require}, a
 * {@code console}, timers and {@code process}.
 *
 * <pre>{@code
 * try (EkkoContext context = EkkoContext.builder().grantNative("mathlib").build()) {
 *   context.evalModule("import { add } from 'native:mathlib'; console.log(add(5, 3));");
 * }
 * }</pre>
 *
 * <p>What a script may do: compute, print, and read files below its {@linkplain Builder#moduleRoot
 * module roots} as modules. It reaches no Java class. Native code must be granted, and native code
 * is not sandboxed: whoever is granted it can do all that the process can.
 *
 * <p>Methods may be called from any thread, and run their script on one thread of the context's
 * own, one after the other. They return when the script, its timers and its promises are done. What
 * native code calls in between runs there too; a method called meanwhile waits for the timers and
 * promises of that as well. What it throws in a timer, or rejects and nobody handles, goes to the
 * {@linkplain Builder#uncaughtHandler handler of uncaught errors}.
 */
public final class EkkoContext implements AutoCloseable {
  private static final int FAILED = 1;
  private static final int NEVER_SETTLED = 13;

  private final ContextSettings settings;
  private final ScriptThread thread;
  private final ScriptRealm realm;

  private EkkoContext(ContextSettings settings) {
    this.settings = settings;
    ModuleFiles files = filesOf(settings);
    thread = new ScriptThread();
    try {
      realm = thread.call(() -> new ScriptRealm(settings, files, thread), () -> {});
    } catch (RuntimeException | Error e) {
      thread.close();
      throw e;
    }
  }

  private static ModuleFiles filesOf(ContextSettings settings) {
    ModuleFiles files = new ModuleFiles();
    for (Path root : settings.moduleRoots()) {
      try {
        files.addRoot(settings.workingDirectory().resolve(root));
      } catch (IOException e) {
        throw new IllegalArgumentException("Module root " + root + " is not a folder", e);
      }
    }
    return files;
  }

  /** A builder that grants nothing, prints to the JVM's streams and works in its directory. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Runs a file: {@code .mjs} as an ES module, {@code .cjs} as CommonJS, {@code .js} as the {@code
   * type} of its package.json says and, where that is silent, as CommonJS if it parses as such,
   * else as an ES module. What goes wrong is printed to the context's error stream.
   *
   * @param script relative to the working directory
   * @return the exit status: what {@code process.exit} was given; 0; 1 when something was thrown or
   *     rejected and not handled, also by a function that native code called, or the file cannot be
   *     read; 13 when a top-level {@code await} waits for nothing
   * @throws IllegalStateException when the context is closed; {@code process.exit} closes it too
   */
  public int run(Path script) {
    return onScriptThread(() -> runHere(script));
  }

  /**
   * Evaluates a script.
   *
   * @return its completion value, to be used by one thread at a time and not while a script runs
   * @throws ScriptException when something is thrown or rejected and not handled
   * @throws IllegalStateException when the context is closed
   */
  public Value eval(String code) {
    return onScriptThread(() -> evalHere(code, "application/javascript"));
  }

  /**
   * Evaluates an ES module; relative imports are relative to the working directory.
   *
   * @return its exports, to be used by one thread at a time and not while a script runs
   * @throws ScriptException when something is thrown or rejected and not handled
   * @throws IllegalStateException when the context is closed
   */
  public Value evalModule(String code) {
    return onScriptThread(() -> evalHere(code, "application/javascript+module"));
  }

  /** Ends what is running, and frees the context. A second close does nothing. */
  @Override
  public void close() {
    realm.uncaught().end();
    realm.posted().close();
    realm.context().close(true);
    thread.close();
  }

  private <T> T onScriptThread(Callable<T> script) {
    return thread.call(script, realm.loop()::wake);
  }

  private int runHere(Path script) throws InterruptedException {
    RunState state = realm.state();
    realm.uncaught().beginProgram();
    Path file = settings.workingDirectory().resolve(script);
    realm
        .driver()
        .run(
            () -> {
              if (!realm.start(file)) {
                state.fail("Cannot read the script " + file, null);
              }
            });
    if (state.exited()) {
      return state.exitStatus();
    }
    if (state.failed()) {
      settings.err().println(state.failure());
      return FAILED;
    }
    if (!state.settled()) {
      settings.err().println(file + " waits in a top-level await for what nothing will bring");
      return NEVER_SETTLED;
    }
    return state.hasReports() ? FAILED : 0;
  }

  private Value evalHere(String code, String type) throws InterruptedException {
    RunState state = realm.state();
    Value[] result = new Value[1];
    realm
        .driver()
        .run(
            () ->
                result[0] =
                    realm
                        .context()
                        .eval(
                            Source.newBuilder("js", code, "<eval>").mimeType(type).buildLiteral()));
    if (state.failed()) {
      throw new ScriptException(state.failure(), state.cause());
    }
    if (state.exited()) {
      throw new ScriptException("The script called process.exit(" + state.exitStatus() + ")", null);
    }
    return result[0];
  }

  /** Settings of a context. */
  public static final class Builder {
    private final List<NativeModuleFinder> finders = new ArrayList<>();
    private final Set<String> nativeNames = new HashSet<>();
    private final List<Path> moduleRoots = new ArrayList<>();
    private boolean allNative;
    private boolean ffi;
    private ClassLoader classLoader = defaultClassLoader();
    private Path workingDirectory = Path.of("");
    private List<String> arguments = List.of();
    private PrintStream out = System.out;
    private PrintStream err = System.err;
    private Consumer<ScriptException> uncaughtHandler;

    private Builder() {}

    private static ClassLoader defaultClassLoader() {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      return loader != null ? loader : EkkoContext.class.getClassLoader();
    }

    /** Adds places where {@code native:} modules are looked for, before the class path. */
    public Builder modules(NativeModuleFinder... finders) {
      this.finders.addAll(Arrays.asList(finders));
      return this;
    }

    /** The class path on which generated modules are found; at first the calling thread's. */
    public Builder classLoader(ClassLoader classLoader) {
      this.classLoader = classLoader;
      return this;
    }

    /** Whether scripts may use {@code std:ffi}, which reaches every function of the process. */
    public Builder grantFfi(boolean granted) {
      ffi = granted;
      return this;
    }

    /**
     * Lets scripts use these {@code native:} modules.
     *
     * @param names what follows {@code native:}
     */
    public Builder grantNative(String... names) {
      nativeNames.addAll(Arrays.asList(names));
      return this;
    }

    /** Lets scripts use every {@code native:} module. */
    public Builder grantAllNative() {
      allNative = true;
      return this;
    }

    /** What relative paths are relative to; at first the JVM's working directory. */
    public Builder workingDirectory(Path directory) {
      workingDirectory = directory;
      return this;
    }

    /**
     * Adds folders that scripts may read modules from: {@code import} and {@code require} see
     * nothing else. With a folder come the {@code node_modules} above it, and the packages that
     * links in {@code node_modules} lead to.
     *
     * <p>{@link EkkoContext#run} adds the root of the script it runs: the nearest folder above it
     * with a package.json, else the script's folder. A context that runs no file and is given no
     * folder here reads nothing.
     *
     * @param directories existing folders, relative to the {@link #workingDirectory}; links in
     *     these paths are followed
     */
    public Builder moduleRoot(Path... directories) {
      moduleRoots.addAll(Arrays.asList(directories));
      return this;
    }

    /** What {@code process.argv} holds from its third element on. */
    public Builder arguments(List<String> arguments) {
      this.arguments = List.copyOf(arguments);
      return this;
    }

    /** Where {@code console.log} prints, in UTF-8. The stream is not closed. */
    public Builder out(OutputStream stream) {
      out = new PrintStream(stream, false, StandardCharsets.UTF_8);
      return this;
    }

    /** Where {@code console.error} and uncaught errors are printed, in UTF-8. It is not closed. */
    public Builder err(OutputStream stream) {
      err = new PrintStream(stream, true, StandardCharsets.UTF_8);
      return this;
    }

    /**
     * Sets what gets the errors that nobody is there to catch: what functions of the script throw
     * that native code called and no call throws, as on a thread of native code or in a call marked
     * with {@code waitsForCallbacks}; and what timers and microtasks throw, and promises that
     * nobody handles are rejected with, while no script runs. Each is reported once, and all goes
     * on.
     *
     * <p>The handler is called on the script's thread or on one of native code, by several at a
     * time, and has to return soon: native code waits for it. It cannot run a script in the
     * context. What it throws goes to the uncaught exception handler of the thread that it was
     * called on.
     *
     * <p>Without a handler, these errors are printed to the context's error stream once {@link
     * EkkoContext#run} has been called, and before go to the thread's uncaught exception handler. A
     * program whose context is closed prints nothing any more.
     */
    public Builder uncaughtHandler(Consumer<ScriptException> handler) {
      uncaughtHandler = handler;
      return this;
    }

    /**
     * The context, ready to run scripts.
     *
     * @throws IllegalArgumentException when a module root is not a folder
     */
    public EkkoContext build() {
      return new EkkoContext(
          new ContextSettings(
              new NativePermissions(ffi, allNative, nativeNames),
              finders,
              classLoader,
              workingDirectory.toAbsolutePath().normalize(),
              moduleRoots,
              arguments,
              out,
              err,
              uncaughtHandler));
    }
  }
}
