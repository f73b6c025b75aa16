package io.ekkogen.runtime.loading;

/** Why no library can be opened from a place, whatever it is. */
final class NoexecException extends UnusableException {
  private static final long serialVersionUID = 1L;

  NoexecException(String mountPoint) {
    super("no library can be opened there: " + mountPoint + " is mounted noexec");
  }
}
