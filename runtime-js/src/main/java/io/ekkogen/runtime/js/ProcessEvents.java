package io.ekkogen.runtime.js;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.graalvm.polyglot.Value;

/**
 * The listeners that a script has added to {@code process}. Used on the script's thread, except as
 * stated.
 */
final class ProcessEvents {
  private final Set<String> signals = ConcurrentHashMap.newKeySet();

  /** The functions of process.js; null while no script has used {@code process}. */
  private Value process;

  private String script = "";

  void attach(Value process) {
    this.process = process;
  }

  /** Begins the run of a script. */
  void begin(String path) {
    script = path;
    if (process != null) {
      process.invokeMember("begin", path);
    }
  }

  /** The path of the script that is run. */
  String script() {
    return script;
  }

  /**
   * Calls the listeners of {@code exit}.
   *
   * @return the status of the run, which the script may have changed
   */
  int exit(int status) {
    return process == null ? status : process.invokeMember("exit", status).asInt();
  }

  /** Calls the listeners of {@code uncaughtException}; returns whether there is one. */
  boolean uncaught(Value thrown) {
    return process != null && process.invokeMember("uncaught", thrown).asBoolean();
  }

  /** Calls the listeners of {@code unhandledRejection}; returns whether there is one. */
  boolean rejected(Value reason) {
    return process != null && process.invokeMember("rejected", reason).asBoolean();
  }

  /** Calls the listeners of a signal; without any, calls those of {@code exit}. */
  boolean signal(String name, int status) {
    return process != null && process.invokeMember("signal", name, status).asBoolean();
  }

  void setListening(String signal, boolean isListening) {
    if (isListening) {
      signals.add(signal);
    } else {
      signals.remove(signal);
    }
  }

  /** Whether a signal has a listener; any thread may call this. */
  boolean isListening(String signal) {
    return signals.contains(signal);
  }
}
