package io.ekkogen.runtime.js.imports;

/**
 * Starts the program again for a library that the process was not started for. That goes unnoticed
 * until the script does something that others can see. Thread-safe.
 */
public final class RestartPoint {
  private final Runnable restart;
  private volatile boolean passed;

  /**
   * @param restart returns if it cannot start the program again
   */
  public RestartPoint(Runnable restart) {
    this.restart = restart;
  }

  /** Records that the script prints something, or is about to use native code. */
  public void pass() {
    passed = true;
  }

  /** Starts the program again, unless it is too late for that or impossible. */
  void attempt() {
    if (!passed) {
      restart.run();
    }
  }
}
