package io.ekkogen.runtime.loading;

/** Thrown when a place or file cannot be used; the message is worded for the list of attempts. */
class UnusableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableException(String reason) {
    super(reason);
  }
}
