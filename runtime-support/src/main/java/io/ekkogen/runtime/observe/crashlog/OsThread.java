package io.ekkogen.runtime.observe.crashlog;

import com.sun.jna.Function;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import io.ekkogen.runtime.platform.Platform;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Gets the operating system's id of a thread, as HotSpot prints it in crash reports. */
final class OsThread {
  static final long UNKNOWN = 0;

  private static final Path LINUX = Path.of("/proc/thread-self");

  private OsThread() {}

  /**
   * The id of the current thread, or of a virtual thread's carrier; {@link #UNKNOWN} if there is
   * none.
   */
  static long id() {
    try {
      return switch (Platform.current().os()) {
        case LINUX, LINUX_MUSL ->
            Long.parseLong(Files.readSymbolicLink(LINUX).getFileName().toString());
        case DARWIN -> darwin();
        case WINDOWS ->
            NativeLibrary.getInstance("kernel32")
                .getFunction("GetCurrentThreadId", Function.ALT_CONVENTION)
                .invokeInt(new Object[0]);
        case FREEBSD -> UNKNOWN;
      };
    } catch (IOException | RuntimeException | UnsatisfiedLinkError unknown) {
      return UNKNOWN;
    }
  }

  private static long darwin() {
    NativeLibrary process = NativeLibrary.getProcess();
    Pointer self = process.getFunction("pthread_self").invokePointer(new Object[0]);
    return process.getFunction("pthread_mach_thread_np").invokeInt(new Object[] {self});
  }
}
