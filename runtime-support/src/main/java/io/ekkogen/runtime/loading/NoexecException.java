package io.ekkogen.runtime.loading;

/** Thrown when no library can be opened from a place, because it is mounted {@code noexec}. */
final class NoexecException extends UnusableException {
  private static final long serialVersionUID = 1L;

  NoexecException(String mountPoint) {
    super("no library can be opened there: " + mountPoint + " is mounted noexec");
  }
}
