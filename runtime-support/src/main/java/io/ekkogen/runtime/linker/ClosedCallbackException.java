package io.ekkogen.runtime.linker;

/**
 * Signals that native code called a callback that was closed or collected. It is logged in one
 * line, and never thrown to a caller.
 */
public final class ClosedCallbackException extends RuntimeException {
  private static final long serialVersionUID = 1;

  public ClosedCallbackException(String message) {
    super(message, null, false, false);
  }

  void log() {
    System.getLogger("io.ekkogen.runtime").log(System.Logger.Level.WARNING, getMessage());
  }
}
