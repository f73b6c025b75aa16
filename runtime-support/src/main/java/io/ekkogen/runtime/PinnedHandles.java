package io.ekkogen.runtime;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The handles that a call in the background holds from when it is made until it settles: closing
 * one meanwhile is deferred, and does not keep the call from using it.
 */
final class PinnedHandles implements AutoCloseable {
  private static final ThreadLocal<PinnedHandles> CURRENT = new ThreadLocal<>();

  private final List<NativeHandle> handles = new ArrayList<>();

  /**
   * Holds those that are open; what the call says of the others is its own business.
   *
   * @param given handles, references to one, and arrays of handles; null is left out
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

  /** Makes the call that the handles are held for. */
  <T> T call(Callable<T> call) throws Exception {
    PinnedHandles before = CURRENT.get();
    CURRENT.set(this);
    try {
      return call.call();
    } finally {
      CURRENT.set(before);
    }
  }

  /** Lets go of the handles, once. */
  @Override
  public synchronized void close() {
    handles.forEach(handle -> NativeHandle.release(handle, NativeHandle.address(handle)));
    handles.clear();
  }

  /** Whether the call that this thread makes holds {@code handle}. */
  static boolean include(NativeHandle handle) {
    PinnedHandles current = CURRENT.get();
    return current != null && current.handles.contains(handle);
  }
}
