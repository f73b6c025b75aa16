package io.ekkogen.runtime.js;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.graalvm.polyglot.PolyglotException;
import org.graalvm.polyglot.Source;
import org.graalvm.polyglot.Value;

/** Runs what users of a context pass to it. Used on the script thread. */
record ScriptRuns(ContextSettings settings, ScriptRealm realm) {
  private static final int FAILED = 1;
  private static final int NEVER_SETTLED = 13;

  /** Runs a script within the limits of the context. */
  <T> T limited(Callable<T> script) throws Exception {
    if (realm.state().stopReason() != null) {
      throw new IllegalStateException("The context is closed: " + realm.state().stopReason());
    }
    return settings.limits().run(script, realm.context(), realm::stop);
  }

  int run(Path script) throws InterruptedException {
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
              return true;
            },
            () -> state.complete(realm.events().exit(statusAtEnd(file))));
    if (state.stopReason() != null) {
      settings.err().printLine(state.stopReason());
      return FAILED;
    }
    return state.exitStatus();
  }

  /** The status of a run that has come to its end. If it failed, prints why. */
  private int statusAtEnd(Path file) {
    RunState state = realm.state();
    if (state.failed()) {
      settings.err().printLine(state.failure());
      return FAILED;
    }
    if (!state.settled()) {
      settings.err().printLine(file + " has a top-level await that never settles");
      return NEVER_SETTLED;
    }
    return state.hasReports() ? FAILED : 0;
  }

  Value eval(String code, String type) throws InterruptedException {
    RunState state = realm.state();
    Value[] result = new Value[1];
    realm
        .driver()
        .run(
            () -> {
              result[0] = first(code, type);
              return true;
            },
            () -> {});
    if (state.stopReason() != null) {
      throw new ScriptException(state.stopReason(), null);
    }
    if (state.failed()) {
      throw new ScriptException(state.failure(), state.cause());
    }
    if (state.exited()) {
      throw new ScriptException("The script called process.exit(" + state.exitStatus() + ")", null);
    }
    return result[0];
  }

  /** Evaluates the first turn, whose errors go to the caller and to no listener of the script. */
  private Value first(String code, String type) {
    Source source = Source.newBuilder("js", code, "<eval>").mimeType(type).buildLiteral();
    realm.modules().beginEval();
    try {
      return realm.context().eval(source);
    } catch (PolyglotException e) {
      if (e.isCancelled() || e.isInterrupted()) {
        throw e;
      }
      realm.state().fail("Uncaught " + realm.errors().describe(e), e);
      return null;
    }
  }
}
