package io.ekkogen.runtime.js;

import io.ekkogen.runtime.linker.UncaughtExceptions;
import java.util.function.Consumer;

/** Reports errors of a context that no caller can catch. Thread-safe. */
final class UncaughtErrors {
  private final Consumer<ScriptException> handler;
  private final ScriptOutput err;
  private volatile boolean isProgram;
  private volatile boolean hasEnded;

  UncaughtErrors(ContextSettings settings) {
    handler = settings.uncaughtHandler();
    err = settings.err();
  }

  /** Marks the context as one that runs a program: without a handler, errors are then printed. */
  void beginProgram() {
    isProgram = true;
  }

  /** Marks the context as closed: nothing is printed any more. */
  void end() {
    hasEnded = true;
  }

  void report(ScriptException error) {
    if (handler != null) {
      handle(error);
    } else if (!isProgram) {
      UncaughtExceptions.report(error);
    } else if (!hasEnded) {
      err.printLine(error.getMessage());
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
