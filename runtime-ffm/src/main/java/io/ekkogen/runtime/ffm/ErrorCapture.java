package io.ekkogen.runtime.ffm;

import io.ekkogen.runtime.allocation.NativeAllocator;
import io.ekkogen.runtime.linker.CapturedError;
import io.ekkogen.runtime.linker.HandleLookup;
import io.ekkogen.runtime.linker.Surroundings;
import io.ekkogen.runtime.platform.OperatingSystem;
import io.ekkogen.runtime.platform.Platform;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout.PathElement;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.StructLayout;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;

/**
 * Captures the error code of a call. The linker's stub stores it in memory of the thread, before
 * other code of the JVM runs there. Nested calls can share this memory, because they have ended by
 * then.
 */
final class ErrorCapture {
  private static final String NAME =
      Platform.current().os() == OperatingSystem.WINDOWS ? "GetLastError" : "errno";

  /** Adds a parameter to a downcall handle: the segment that receives the code. */
  static final Linker.Option OPTION = Linker.Option.captureCallState(NAME);

  private static final StructLayout LAYOUT = Linker.Option.captureStateLayout();
  private static final long OFFSET = LAYOUT.byteOffset(PathElement.groupElement(NAME));
  private static final ThreadLocal<MemorySegment> STATE =
      ThreadLocal.withInitial(ErrorCapture::allocate);

  private static final MethodHandle STATE_OF_THREAD =
      HandleLookup.findStatic(MethodHandles.lookup(), "state", MemorySegment.class);
  private static final MethodHandle KEEP =
      HandleLookup.findStatic(MethodHandles.lookup(), "keep", void.class);

  private ErrorCapture() {}

  /**
   * Supplies the segment, and saves the code that the call stored in it.
   *
   * @param position of the segment among the handle's parameters
   */
  static MethodHandle around(MethodHandle handle, int position) {
    return Surroundings.whenReturned(
        MethodHandles.collectArguments(handle, position, STATE_OF_THREAD), KEEP);
  }

  private static MemorySegment allocate() {
    return MemorySegment.ofBuffer(
        NativeAllocator.current()
            .block((int) LAYOUT.byteSize(), (int) LAYOUT.byteAlignment())
            .bytes());
  }

  private static MemorySegment state() {
    return STATE.get();
  }

  private static void keep() {
    CapturedError.set(STATE.get().get(ValueLayout.JAVA_INT, OFFSET));
  }
}
