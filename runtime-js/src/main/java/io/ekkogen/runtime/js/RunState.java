package io.ekkogen.runtime.js;

/**
 * How the current run stands; the first failure stays. While there is no run, failures are reported
 * where they arise. Written and read by whichever thread the script is on; any may {@link #report}.
 */
final class RunState {
  private final UncaughtErrors uncaught;
  private String failure;
  private Throwable cause;
  private Integer exitStatus;
  private boolean settled;
  private boolean isRunning;
  private volatile boolean hasReports;

  RunState(UncaughtErrors uncaught) {
    this.uncaught = uncaught;
  }

  void begin() {
    isRunning = true;
    failure = null;
    cause = null;
    exitStatus = null;
    settled = false;
    hasReports = false;
  }

  /** What became of the run stays to be read. */
  void end() {
    isRunning = false;
  }

  void fail(String message, Throwable cause) {
    if (!isRunning) {
      uncaught.report(new ScriptException(message, cause));
    } else if (failure == null) {
      failure = message;
      this.cause = cause;
    }
  }

  /** Tells of what no caller is there to get, and the run goes on. */
  void report(String message, Throwable cause) {
    hasReports = true;
    uncaught.report(new ScriptException(message, cause));
  }

  /** Whether there were reports in the run. */
  boolean hasReports() {
    return hasReports;
  }

  boolean failed() {
    return failure != null;
  }

  /** What to tell people; null unless {@link #failed()}. */
  String failure() {
    return failure;
  }

  Throwable cause() {
    return cause;
  }

  void exit(int status) {
    exitStatus = status;
    uncaught.end();
  }

  boolean exited() {
    return exitStatus != null;
  }

  int exitStatus() {
    return exitStatus;
  }

  /** The main module has run to its end, top-level awaits included. */
  void settle() {
    settled = true;
  }

  boolean settled() {
    return settled;
  }
}
