package io.ekkogen.runtime.loading.open;

import io.ekkogen.runtime.loading.file.UnusableException;

/** Thrown when no library can be opened from a place, because it is mounted {@code noexec}. */
public final class NoexecException extends UnusableException {
  private static final long serialVersionUID = 1L;

  public NoexecException(String mountPoint) {
    super("no library can be opened there: " + mountPoint + " is mounted noexec");
  }
}
