package io.ekkogen.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Pins the handles of a background call from its submission until it has ended. Closing a pinned
 * handle is deferred, so that the call can still use it.
 */
final class PinnedHandles implements AutoCloseable {
  private static final ThreadLocal<PinnedHandles> CURRENT = new ThreadLocal<>();

  private final List<NativeHandle> handles = new ArrayList<>();

  /**
   * Pins the open handles; the call itself reports closed ones.
   *
   * @param given handles, references to handles, and arrays of handles; null is skipped
   */
  PinnedHandles(Object... given) {
    if (given != null) {
      for (Object each : given) {
        if (each instanceof NativeHandle[] array) {
          for (NativeHandle handle : array) {
            hold(handle);
          }
        } else if (each instanceof NativeHandle.Reference<?> reference) {
          hold(reference.getValue());
        } else {
          hold((NativeHandle) each);
        }
      }
    }
  }

  private void hold(NativeHandle handle) {
    if (handle != null && handle.hold()) {
      handles.add(handle);
    }
  }

  /** Makes the call for which the handles are pinned. */
  <T> T call(Callable<T> call) throws Exception {
    PinnedHandles before = CURRENT.get();
    CURRENT.set(this);
    try {
      return call.call();
    } finally {
      CURRENT.set(before);
    }
  }

  /** Whether a handle is pinned for the background call on the current thread. */
  static boolean pins(NativeHandle handle) {
    PinnedHandles current = CURRENT.get();
    return current != null && current.handles.contains(handle);
  }

  /** Unpins the handles. Closing twice has no effect. */
  @Override
  public synchronized void close() {
    handles.forEach(handle -> NativeHandle.release(handle, NativeHandle.address(handle)));
    handles.clear();
  }
}
