package io.ekkogen.runtime.linker;

/**
 * Holds, for each thread, the error code of its last call with {@link CallOptions#lastError}.
 * Linkers store it; programs read it through {@link io.ekkogen.runtime.LastError}.
 */
public final class CapturedError {
  private static final ThreadLocal<int[]> CODE = ThreadLocal.withInitial(() -> new int[1]);

  private CapturedError() {}

  /** The current thread's code; 0 before any call. */
  public static int get() {
    return CODE.get()[0];
  }

  /** Replaces the current thread's code. */
  public static void set(int code) {
    CODE.get()[0] = code;
  }
}
