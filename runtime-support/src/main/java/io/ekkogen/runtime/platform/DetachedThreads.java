package io.ekkogen.runtime.platform;

import java.security.AccessController;
import java.security.PrivilegedAction;
import java.util.function.Supplier;

/**
 * Starts threads that outlive their caller. A thread inherits its creator's context class loader
 * and, before Java 24, the protection domains on its stack; either would keep the classes of an
 * application loaded for as long as the thread lives.
 */
public final class DetachedThreads {
  private DetachedThreads() {}

  /**
   * Runs {@code starter}; the threads that it creates inherit from the runtime, not from the
   * application that happens to be the first to need them.
   *
   * @param starter must be code of the runtime
   */
  @SuppressWarnings("removal") // There is no other way, and after Java 23 no need.
  public static <T> T call(Supplier<T> starter) {
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(DetachedThreads.class.getClassLoader());
    try {
      return AccessController.doPrivileged((PrivilegedAction<T>) starter::get);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
