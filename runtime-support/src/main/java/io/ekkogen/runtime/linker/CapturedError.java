package io.ekkogen.runtime.linker;

import io.ekkogen.runtime.allocation.NativeAllocator;
import java.nio.ByteBuffer;

/**
 * Holds, for each thread, the error code of its last call with {@link CallOptions#lastError}.
 * Linkers store it; programs read it through {@link io.ekkogen.runtime.LastError}.
 */
public final class CapturedError {
  /** Enough for all codes of Windows that {@code java.lang.foreign} can capture. */
  private static final int SIZE = 16;

  private static final ThreadLocal<ByteBuffer> MEMORY =
      ThreadLocal.withInitial(CapturedError::allocate);

  private CapturedError() {}

  private static ByteBuffer allocate() {
    return NativeAllocator.current().block(SIZE, SIZE).bytes().putInt(0, 0);
  }

  /** The current thread's code; 0 before any call. */
  public static int get() {
    return memory().getInt(0);
  }

  /** Replaces the current thread's code. */
  public static void set(int code) {
    memory().putInt(0, code);
  }

  /**
   * The current thread's native memory, whose first {@code int} is the code. The stub of a linker
   * may store it there.
   */
  public static ByteBuffer memory() {
    return MEMORY.get();
  }
}
