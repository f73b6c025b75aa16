package io.ekkogen.runtime;

/** Thrown when a closed handle or library is used. */
public final class ClosedException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  /** Creates an exception that names what is closed. */
  public ClosedException(String message) {
    super(message);
  }
}
