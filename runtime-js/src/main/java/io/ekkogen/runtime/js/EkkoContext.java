package io.ekkogen.runtime.js;

import io.ekkogen.runtime.js.files.ModuleFiles;
import io.ekkogen.runtime.js.imports.NativePermissions;
import io.ekkogen.runtime.js.imports.RestartPoint;
import io.ekkogen.runtime.js.loop.ScriptThread;
import io.ekkogen.runtime.js.module.NativeModuleFinder;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
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
 * <p>A script may compute, print, and read files below its {@linkplain Builder#moduleRoot module
 * roots} as modules. It has no access to Java classes. Access to native code must be granted, and
 * native code is not sandboxed: it can do everything that the process can.
 *
 * <p>Methods may be called from any thread. They run their scripts on the context's own thread, one
 * after the other, and return when the script, its timers and its promises are done. Callbacks from
 * native code between scripts run on that thread too; a method called meanwhile also waits for
 * their timers and promises. Errors in their timers, and their unhandled rejections, go to the
 * {@linkplain Builder#uncaughtHandler handler of uncaught errors}.
 */
public final class EkkoContext implements AutoCloseable {
  private final ScriptThread thread;
  private final ScriptRealm realm;
  private final ScriptRuns runs;

  private EkkoContext(ContextSettings settings) {
    ModuleFiles files = filesOf(settings);
    thread = new ScriptThread();
    try {
      realm = thread.call(() -> ScriptRealm.create(settings, files, thread), () -> {});
      runs = new ScriptRuns(settings, realm);
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

  /** Creates a builder that grants nothing, and uses the JVM's streams and working directory. */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * Runs a file: {@code .mjs} as an ES module, {@code .cjs} as CommonJS, {@code .js} by the {@code
   * type} of its package.json or, without one, as CommonJS if it parses as such, else as an ES
   * module. Errors are printed to the context's error stream.
   *
   * @param script relative to the working directory
   * @return the exit status: the argument of {@code process.exit}; 1 after an uncaught error or
   *     unhandled rejection, even in a callback, or if the file cannot be read; 13 if a top-level
   *     {@code await} never settles; 130 or 143 after a {@linkplain #signal signal}; else {@code
   *     process.exitCode} or 0
   * @throws IllegalStateException when the context is closed; {@code process.exit} and limits close
   *     it too
   */
  public int run(Path script) {
    return onScriptThread(() -> runs.run(script));
  }

  /**
   * Evaluates a script.
   *
   * @return its completion value, which must be used by one thread at a time and not while a script
   *     runs
   * @throws ScriptException after an uncaught error or unhandled rejection
   * @throws IllegalStateException when the context is closed
   */
  public Value eval(String code) {
    return onScriptThread(() -> runs.eval(code, "application/javascript"));
  }

  /**
   * Evaluates an ES module; relative imports are relative to the working directory.
   *
   * @return its exports, which must be used by one thread at a time and not while a script runs
   * @throws ScriptException after an uncaught error or unhandled rejection
   * @throws IllegalStateException when the context is closed
   */
  public Value evalModule(String code) {
    return onScriptThread(() -> runs.eval(code, "application/javascript+module"));
  }

  /** Stops the running script, and frees the context. Closing twice has no effect. */
  @Override
  public void close() {
    realm.uncaught().end();
    realm.posted().close();
    realm.context().close(true);
    thread.close();
    realm.ffi().close();
  }

  /**
   * Delivers a signal to the script: calls the listeners that it added with {@code process.on}. If
   * there are none, the run ends as if the script had called {@code process.exit(130)}, or 143 for
   * SIGTERM: what the script does is interrupted, and its listeners of {@code exit} are called.
   * Native code is not interrupted. Callbacks of the script must not call this.
   *
   * @param name {@code SIGINT} or {@code SIGTERM}
   * @return false if the script did not stop within two seconds, or did not answer the last signal
   */
  public boolean signal(String name) {
    return realm.signals().deliver(name);
  }

  private <T> T onScriptThread(Callable<T> script) {
    return thread.call(() -> runs.limited(script), realm.loop()::wake);
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
    private Map<String, String> environment = Map.of();
    private PrintStream out = System.out;
    private PrintStream err = System.err;
    private Terminal terminal = Terminal.NONE;
    private Runnable restart = () -> {};
    private long statementLimit;
    private Duration timeLimit;
    private Consumer<ScriptException> uncaughtHandler;

    private Builder() {}

    private static ClassLoader defaultClassLoader() {
      ClassLoader loader = Thread.currentThread().getContextClassLoader();
      return loader != null ? loader : EkkoContext.class.getClassLoader();
    }

    /** Adds finders of {@code native:} modules, which are tried before the class path. */
    public Builder modules(NativeModuleFinder... finders) {
      this.finders.addAll(Arrays.asList(finders));
      return this;
    }

    /**
     * Sets the class loader that finds generated modules; the default is the calling thread's
     * context class loader.
     */
    public Builder classLoader(ClassLoader classLoader) {
      this.classLoader = classLoader;
      return this;
    }

    /**
     * Sets whether scripts may use {@code std:ffi}, which can call every function of the process.
     */
    public Builder grantFfi(boolean granted) {
      ffi = granted;
      return this;
    }

    /**
     * Allows scripts to use these {@code native:} modules.
     *
     * @param names the names after {@code native:}
     */
    public Builder grantNative(String... names) {
      nativeNames.addAll(Arrays.asList(names));
      return this;
    }

    /** Allows scripts to use every {@code native:} module. */
    public Builder grantAllNative() {
      allNative = true;
      return this;
    }

    /** Sets the base of relative paths; the default is the JVM's working directory. */
    public Builder workingDirectory(Path directory) {
      workingDirectory = directory;
      return this;
    }

    /**
     * Adds folders from which scripts may read modules: {@code import} and {@code require} can read
     * nothing else. A folder includes the {@code node_modules} above it, and packages to which
     * links in {@code node_modules} lead.
     *
     * <p>{@link EkkoContext#run} adds the root of the script it runs: the nearest folder above it
     * with a package.json, else the script's folder. Without a script and module roots, nothing can
     * be read.
     *
     * @param directories existing folders, relative to the {@link #workingDirectory}; links in
     *     these paths are followed
     */
    public Builder moduleRoot(Path... directories) {
      moduleRoots.addAll(Arrays.asList(directories));
      return this;
    }

    /** Sets the elements of {@code process.argv} from the third on. */
    public Builder arguments(List<String> arguments) {
      this.arguments = List.copyOf(arguments);
      return this;
    }

    /** Sets the content of {@code process.env}, which is empty by default. */
    public Builder environment(Map<String, String> environment) {
      this.environment = Map.copyOf(environment);
      return this;
    }

    /** Sets the output of {@code console.log}, in UTF-8. The stream is not closed. */
    public Builder out(OutputStream stream) {
      out = new PrintStream(stream, false, StandardCharsets.UTF_8);
      return this;
    }

    /**
     * Sets the output of {@code console.error} and of uncaught errors, in UTF-8. The stream is not
     * closed.
     */
    public Builder err(OutputStream stream) {
      err = new PrintStream(stream, true, StandardCharsets.UTF_8);
      return this;
    }

    /**
     * Sets which of the two outputs are terminals; none by default. On a terminal, {@code
     * process.stdout.isTTY} is true, and {@code console} shows values in colour. As in Node, the
     * variables {@code FORCE_COLOR} and {@code NO_COLOR} of the context's {@link #environment}
     * decide otherwise.
     *
     * @param columns the width of the terminal; 0 if it is not known
     */
    public Builder terminal(boolean out, boolean err, int columns) {
      terminal = new Terminal(out, err, columns);
      return this;
    }

    /**
     * Sets what starts the program again with the JDK's {@code libjsig}. It is called when a script
     * imports a library whose mapping has {@code "signalChaining": true}, on the script's thread,
     * unless the script has already printed something or loaded native code, and so could not start
     * again unnoticed. If it returns, or by default, the library is loaded nevertheless, with a
     * warning if the process has no {@code libjsig}.
     */
    public Builder signalChaining(Runnable restart) {
      this.restart = restart;
      return this;
    }

    /**
     * Limits the statements that one call of {@link EkkoContext#run}, {@link EkkoContext#eval} or
     * {@link EkkoContext#evalModule} may execute, with its timers, promises and callbacks. A call
     * that reaches the limit fails, and closes the context. Statements are slower when they are
     * counted, also in other contexts of the process.
     *
     * @param statements positive
     */
    public Builder statementLimit(long statements) {
      if (statements <= 0) {
        throw new IllegalArgumentException("The limit must be positive, not " + statements);
      }
      statementLimit = statements;
      return this;
    }

    /**
     * Limits the time that one call of {@link EkkoContext#run}, {@link EkkoContext#eval} or {@link
     * EkkoContext#evalModule} may take, including waits for timers and promises. A call that takes
     * longer fails, and closes the context.
     *
     * <p>A native function that the script has called is not interrupted: the call fails when that
     * function returns.
     *
     * @param time positive
     */
    public Builder timeLimit(Duration time) {
      if (time.isNegative() || time.isZero()) {
        throw new IllegalArgumentException("The limit must be positive, not " + time);
      }
      timeLimit = time;
      return this;
    }

    /**
     * Sets the handler of errors that no caller can catch: those of callbacks that no call
     * rethrows, for example on a thread of native code or in a call marked with {@code
     * waitsForCallbacks}; and, while no script runs, errors of timers and microtasks, and unhandled
     * rejections. Each is reported once, and execution continues.
     *
     * <p>The handler is called on the script's thread or on threads of native code, possibly
     * several at a time. It should return quickly, because native code waits for it. It cannot run
     * a script in the context. Exceptions of the handler go to the uncaught exception handler of
     * the calling thread.
     *
     * <p>Without a handler, these errors go to the thread's uncaught exception handler or, after
     * {@link EkkoContext#run} was called, to the context's error stream; then nothing is printed
     * after the context was closed.
     */
    public Builder uncaughtHandler(Consumer<ScriptException> handler) {
      uncaughtHandler = handler;
      return this;
    }

    /**
     * Creates the context.
     *
     * @throws IllegalArgumentException when a module root is not a folder
     * @throws UnsupportedOperationException on big-endian machines and 32-bit ARM, where GraalJS
     *     does not work
     */
    public EkkoContext build() {
      RestartPoint restartPoint = new RestartPoint(restart);
      return new EkkoContext(
          new ContextSettings(
              new NativePermissions(ffi, allNative, nativeNames),
              finders,
              classLoader,
              workingDirectory.toAbsolutePath().normalize(),
              moduleRoots,
              arguments,
              environment,
              new ScriptOutput(out, restartPoint),
              new ScriptOutput(err, restartPoint),
              terminal,
              restartPoint,
              new ScriptLimits(statementLimit, timeLimit),
              uncaughtHandler));
    }
  }
}
