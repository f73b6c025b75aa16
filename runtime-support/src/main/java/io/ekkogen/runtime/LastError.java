package io.ekkogen.runtime;

import io.ekkogen.runtime.linker.CapturedError;

/**
 * Reads the error code of C functions whose mapping has {@code lastError}, or {@code error} with
 * the code {@code errno}.
 */
public final class LastError {
  private LastError() {}

  /**
   * The value of {@code errno}, or on Windows of {@code GetLastError}, after the last such function
   * that the current thread called. It is captured during the call, so that the JVM cannot change
   * it. As in C, a function that succeeds may leave any value.
   *
   * @return the code; 0 before the first such call on this thread
   */
  public static int get() {
    return CapturedError.get();
  }
}
