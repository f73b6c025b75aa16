package io.ekkogen.runtime.js;

/**
 * The state of the current run; it keeps the first failure. While there is no run, failures are
 * reported immediately. Used on the thread of the script; any thread may call {@link #report} and
 * {@link #stop}.
 */
final class RunState {
  private final UncaughtErrors uncaught;
  private String failure;
  private Throwable cause;
  private Integer exitStatus;
  private boolean settled;
  private boolean isRunning;
  private volatile boolean hasReports;
  private volatile String stopReason;

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

  /** Ends the run; its outcome can still be read. */
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

  /** Reports an error that no caller can catch; the run continues. */
  void report(String message, Throwable cause) {
    hasReports = true;
    uncaught.report(new ScriptException(message, cause));
  }

  /** Whether errors were reported during the run. */
  boolean hasReports() {
    return hasReports;
  }

  boolean failed() {
    return failure != null;
  }

  /** The message for people; null unless {@link #failed()}. */
  String failure() {
    return failure;
  }

  Throwable cause() {
    return cause;
  }

  /** Records the status of a run that ends because a script or a signal ended it. */
  void exit(int status) {
    complete(status);
    uncaught.end();
  }

  /** Records the status of a run that has come to its end. */
  void complete(int status) {
    exitStatus = status;
  }

  /** Records that a limit ends the run, and with it the context. */
  void stop(String reason) {
    stopReason = reason;
    uncaught.end();
  }

  /** Why a limit ended a run; null if none did. */
  String stopReason() {
    return stopReason;
  }

  boolean exited() {
    return exitStatus != null || stopReason != null;
  }

  int exitStatus() {
    return exitStatus;
  }

  /** Records that the main module has finished, including top-level awaits. */
  void settle() {
    settled = true;
  }

  boolean settled() {
    return settled;
  }
}
