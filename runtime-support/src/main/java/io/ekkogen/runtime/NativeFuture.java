package io.ekkogen.runtime;

import java.util.concurrent.CompletableFuture;

/** The outcome of a background call, with the error code of this call. */
public final class NativeFuture<T> extends CompletableFuture<T> {
  private volatile int lastError;

  NativeFuture() {}

  /**
   * The value of {@code errno}, or on Windows of {@code GetLastError}, after the call: the
   * counterpart of {@link LastError#get()}. It is set before the future completes, whether the call
   * succeeds or fails.
   *
   * @return the code; 0 until the call has ended, and if it never began. It is meaningless unless
   *     the mapping has {@code lastError}, or an {@code error} with errno
   */
  public int lastError() {
    return lastError;
  }

  void setLastError(int code) {
    lastError = code;
  }
}
