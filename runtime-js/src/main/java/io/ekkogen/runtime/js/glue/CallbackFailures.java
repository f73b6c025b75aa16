package io.ekkogen.runtime.js.glue;

/** Takes errors of callbacks that no call rethrows. */
public interface CallbackFailures {
  /** Passes an error to the script's listeners, on its thread; returns whether there is one. */
  boolean isHeard(Throwable thrown);

  /**
   * Reports an error that no listener gets, on any thread.
   *
   * @param message the text for people
   */
  void report(String message, Throwable thrown);
}
