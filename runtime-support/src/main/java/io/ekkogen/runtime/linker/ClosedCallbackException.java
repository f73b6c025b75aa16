package io.ekkogen.runtime.linker;

/**
 * Native code has called what was closed, or is there no more. It is logged, in one line, and not
 * thrown.
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
