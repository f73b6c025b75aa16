package io.ekkogen.runtime.allocation;

import com.sun.jna.NativeLibrary;
import io.ekkogen.runtime.platform.DetachedThreads;

/**
 * Starts JNA's threads: the one that frees memory and libraries, and those of the process in which
 * JNA looks up library directories.
 */
public final class JnaThreads {
  /**
   * An open library: while there is one, JNA does not end its thread, which another caller would
   * then restart.
   */
  private static final NativeLibrary OPEN = DetachedThreads.call(NativeLibrary::getProcess);

  private JnaThreads() {}

  /**
   * Starts the threads unless they run, so that they hold no reference to the calling application.
   */
  public static void start() {
    if (OPEN == null) {
      throw new AssertionError("JNA did not start");
    }
  }
}
