package io.ekkogen.runtime.js;

/**
 * How the current run stands. Written and read by the script thread alone; the first failure stays.
 */
final class RunState {
  private String failure;
  private Throwable cause;
  private Integer exitStatus;
  private boolean settled;

  void reset() {
    failure = null;
    cause = null;
    exitStatus = null;
    settled = false;
  }

  void fail(String message, Throwable cause) {
    if (failure == null) {
      failure = message;
      this.cause = cause;
    }
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
