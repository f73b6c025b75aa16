package io.ekkogen.runtime.js;

import io.ekkogen.runtime.linker.UncaughtExceptions;
import java.io.PrintStream;
import java.util.function.Consumer;

/** Tells of errors of a context that no caller is there to get. Any thread may call it. */
final class UncaughtErrors {
  private final Consumer<ScriptException> handler;
  private final PrintStream err;
  private volatile boolean isProgram;
  private volatile boolean hasEnded;

  UncaughtErrors(ContextSettings settings) {
    handler = settings.uncaughtHandler();
    err = settings.err();
  }

  /** The context runs a program: without a handler, errors are printed. */
  void beginProgram() {
    isProgram = true;
  }

  /** The context is closed: a program has nothing to say any more. */
  void end() {
    hasEnded = true;
  }

  void report(ScriptException error) {
    if (handler != null) {
      handle(error);
    } else if (!isProgram) {
      UncaughtExceptions.report(error);
    } else if (!hasEnded) {
      err.print(error.getMessage() + "\n");
      err.flush();
    }
  }

  private void handle(ScriptException error) {
    try {
      handler.accept(error);
    } catch (Throwable failed) {
      failed.addSuppressed(error);
      UncaughtExceptions.report(failed);
    }
  }
}
