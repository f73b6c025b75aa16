package io.ekkogen.runtime;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * An opaque pointer that owns what it points at, or that the library owns. Two handles are equal
 * only if they are the same object.
 *
 * <p>The garbage collector never closes a handle; with {@code -Dekkogen.debug.handles=true}, a
 * handle that is collected without having been closed is logged.
 */
public abstract class CloseableHandle extends NativeHandle implements AutoCloseable {
  private static final int CLOSED = Integer.MIN_VALUE;

  private final NativeRelease close;
  private final HandleLeak leak;

  /** The number of calls that use the handle, plus {@link #CLOSED} once no more may begin. */
  private final AtomicInteger state = new AtomicInteger();

  /** Whether native code has taken over ownership. */
  private volatile boolean abandoned;

  /** What ends when the close function has been called. */
  private Set<Runnable> endings = Set.of();

  /** Whether the close function is called directly. */
  private volatile boolean detached;

  /**
   * @param address the address that C uses for the handle; not 0
   * @param close the library's close function; null if closing must not call it
   */
  @SuppressWarnings("this-escape")
  protected CloseableHandle(long address, NativeRelease close) {
    super(address);
    this.close = close;
    leak = close == null ? null : HandleLeak.watch(this);
  }

  /**
   * Closes the handle: later calls throw. The library's close function is called once: now, or at
   * the end of the last call that uses the handle. Closing twice has no effect.
   *
   * @throws ClosedException when the library is closed, so that its close function cannot be
   *     called. If closing had to wait for a call, this is logged instead, and so is an exception
   *     of a callback that the close function calls
   */
  @Override
  public final void close() {
    int before = state.getAndUpdate(now -> now | CLOSED);
    if (before == 0) {
      end();
    }
  }

  /**
   * Whether the handle has been closed, by {@link #close()} or by a direct call of the close
   * function.
   */
  @Override
  public final boolean isClosed() {
    return state.get() < 0;
  }

  @Override
  final boolean hold() {
    return state.getAndUpdate(now -> now < 0 ? now : now + 1) >= 0;
  }

  @Override
  final void holdAgain() {
    state.incrementAndGet();
  }

  @Override
  final void unhold() {
    if (state.decrementAndGet() == CLOSED) {
      logFailure(this::end, toString());
    }
  }

  /**
   * For generated code: the address for a direct call of the close function. The handle is closed
   * from now on.
   *
   * @throws NullPointerException when it is null
   * @throws IllegalStateException when it is closed or in use by a call
   */
  public static long detach(CloseableHandle handle, String label) {
    requireNonNull(handle, label);
    int before = handle.state.compareAndExchange(0, CLOSED);
    if (before < 0) {
      throw handle.closed(label);
    }
    if (before > 0) {
      throw new IllegalStateException(
          label + " is in use: calls with " + handle + " have not ended");
    }
    handle.detached = true;
    handle.forget();
    return address(handle);
  }

  /**
   * For generated code: ends what lasts until the handle is closed, after a direct call of the
   * close function, even if that threw; null has no effect.
   */
  public static void closed(CloseableHandle handle) {
    if (handle != null && handle.detached) {
      handle.endAll();
    }
  }

  /**
   * Runs an action once the close function has been called for the handle: never for one that is
   * not owned, or that native code has taken over. A call must be using the handle.
   */
  public final synchronized void whenClosed(Runnable action) {
    if (endings.isEmpty()) {
      endings = new LinkedHashSet<>();
    }
    endings.add(action);
  }

  /** Ends the effect of {@link #whenClosed}. */
  public final synchronized void notWhenClosed(Runnable action) {
    if (!endings.isEmpty()) {
      endings.remove(action);
    }
  }

  private void endAll() {
    Set<Runnable> all;
    synchronized (this) {
      all = endings;
      endings = Set.of();
    }
    all.forEach(Runnable::run);
  }

  /** Like {@link #detach}; 0 for null. */
  public static long detachNullable(CloseableHandle handle, String label) {
    return handle == null ? 0 : detach(handle, label);
  }

  @Override
  final void abandon() {
    abandoned = true;
    state.getAndUpdate(now -> now | CLOSED);
    forget();
  }

  @Override
  final boolean isAbandoned() {
    return abandoned;
  }

  @Override
  final void drop() {
    logFailure(this::close, toString());
  }

  /** Called once, by the first thread that finds the handle closed and unused. */
  private void end() {
    forget();
    if (close != null && !abandoned) {
      try {
        close.release(address(this));
      } finally {
        endAll();
      }
    }
  }

  private void forget() {
    if (leak != null) {
      leak.forget();
    }
  }

  @Override
  public final boolean equals(Object other) {
    return this == other;
  }

  @Override
  public final int hashCode() {
    return System.identityHashCode(this);
  }
}
