package io.ekkogen.runtime.ffm;

import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * Captures the error code of a call. The linker's stub stores it in the thread's {@link
 * CapturedError}, before other code of the JVM runs there.
 */
final class ErrorCapture {
  private static final String NAME =
      Platform.current().os() == OperatingSystem.WINDOWS ? "GetLastError" : "errno";

  /** Adds a parameter to a downcall handle: the segment that receives the code. */
  static final Linker.Option OPTION = Linker.Option.captureCallState(NAME);

  private static final ThreadLocal<MemorySegment> STATE =
      ThreadLocal.withInitial(ErrorCapture::memory);

  private static final MethodHandle STATE_OF_THREAD =
      HandleLookup.findStatic(MethodHandles.lookup(), "state", MemorySegment.class);

  private ErrorCapture() {}

  /**
   * Supplies the segment.
   *
   * @param position of the segment among the handle's parameters
   */
  static MethodHandle around(MethodHandle handle, int position) {
    return MethodHandles.collectArguments(handle, position, STATE_OF_THREAD);
  }

  private static MemorySegment memory() {
    StructLayout layout = Linker.Option.captureStateLayout();
    if (layout.byteOffset(PathElement.groupElement(NAME)) != 0) {
      throw new AssertionError(NAME + " is not at the beginning of " + layout);
    }
    return MemorySegment.ofBuffer(CapturedError.memory()).asSlice(0, layout);
  }

  private static MemorySegment state() {
    return STATE.get();
  }
}
