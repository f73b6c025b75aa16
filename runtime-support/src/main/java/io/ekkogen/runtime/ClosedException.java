package io.ekkogen.runtime;

/** What is used has been closed: a handle, or the library. */
public final class ClosedException extends IllegalStateException {
  private static final long serialVersionUID = 1;

  ClosedException(String message) {
    super(message);
  }
}
