package io.ekkogen.runtime.allocation;

import com.sun.jna.NativeLibrary;
import io.ekkogen.runtime.platform.DetachedThreads;

/**
 * Starts JNA's threads: the one that frees memory and libraries, and those of the process that JNA
 * asks for directories of libraries.
 */
public final class JnaThreads {
  /** While a library is open, JNA does not end the thread, for another caller to start it anew. */
  private static final NativeLibrary OPEN = DetachedThreads.call(NativeLibrary::getProcess);

  private JnaThreads() {}

  /** Starts them, unless they run, so that they keep nothing of the application that calls. */
  public static void start() {
    if (OPEN == null) {
      throw new AssertionError("JNA did not start");
    }
  }
}
