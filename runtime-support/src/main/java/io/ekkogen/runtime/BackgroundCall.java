package io.ekkogen.runtime;

import java.util.Collection;
import java.util.concurrent.Callable;

/** The background call on the current thread, with the handles that are pinned for it. */
final class BackgroundCall {
  private static final ThreadLocal<Collection<?>> PINNED = new ThreadLocal<>();

  private BackgroundCall() {}

  /** Makes a call for which handles are pinned. */
  static <T> T run(Callable<T> call, Collection<?> pinned) throws Exception {
    Collection<?> before = PINNED.get();
    PINNED.set(pinned);
    try {
      return call.call();
    } finally {
      PINNED.set(before);
    }
  }

  /** Whether {@code handle} is pinned for the call on the current thread. */
  static boolean pins(Object handle) {
    Collection<?> pinned = PINNED.get();
    return pinned != null && pinned.contains(handle);
  }
}
