package io.ekkogen.runtime;

import io.ekkogen.runtime.linker.CapturedError;

/**
 * The error code of C functions whose mapping says {@code lastError}, or {@code error} with the
 * code {@code errno}.
 */
public final class LastError {
  private LastError() {}

  /**
   * {@code errno}, or on Windows what {@code GetLastError} gives, as the last such function that
   * the current thread called left it. It was captured in the call itself, so that nothing the JVM
   * did since has changed it. As in C, a function that succeeds may leave anything there.
   *
   * @return the code; 0 before the first such call on this thread
   */
  public static int get() {
    return CapturedError.get();
  }
}
