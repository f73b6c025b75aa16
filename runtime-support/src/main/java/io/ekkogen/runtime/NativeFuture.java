package io.ekkogen.runtime;

import java.util.concurrent.CompletableFuture;

/** The outcome of a call in the background, and the error code that this call left. */
public final class NativeFuture<T> extends CompletableFuture<T> {
  private volatile int lastError;

  NativeFuture() {}

  /**
   * {@code errno}, or on Windows what {@code GetLastError} gives, as the call left it: what {@link
   * LastError#get()} is for calls on the current thread. It is there before the future completes,
   * whichever way the call ended, and belongs to no other call.
   *
   * @return the code; 0 until the call has ended, and for one that never began. Without {@code
   *     lastError} or an {@code error} with errno in the mapping it means nothing
   */
  public int lastError() {
    return lastError;
  }

  void setLastError(int code) {
    lastError = code;
  }
}
