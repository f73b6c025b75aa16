package io.ekkogen.runtime.loading.file;

/** Thrown when a place or file cannot be used; the message is worded for the list of attempts. */
public class UnusableException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnusableException(String reason) {
    super(reason);
  }
}
