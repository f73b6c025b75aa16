package io.ekkogen.runtime.loading;

/** Why a place or file was passed over, worded for the list of attempts. */
class UnusableException extends Exception {
  private static final long serialVersionUID = 1L;

  UnusableException(String reason) {
    super(reason);
  }
}
