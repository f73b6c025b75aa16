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
  private static final int RESERVED = 1 << 30;
  private static final int GONE = CLOSED | RESERVED;

  private final NativeRelease close;
  private final HandleLeak leak;

  /**
   * The number of calls that use the handle, plus {@link #CLOSED} once no more may begin, or {@link
   * #RESERVED} during a call that takes the handle over.
   */
  private final AtomicInteger state = new AtomicInteger();

  /** Whether native code has taken over ownership. */
  private volatile boolean abandoned;

  /** What ends when the close function has been called. */
  private Set<Runnable> endings = Set.of();

  /**
   * @param address the address that C uses for the handle; not 0
   * @param close the library's close function; null if closing must not call it
   * @param owner the handle whose closing ends the life of this one; null if there is none
   */
  @SuppressWarnings("this-escape")
  protected CloseableHandle(long address, NativeRelease close, NativeHandle owner) {
    super(address, owner);
    this.close = close;
    leak = close == null || owner != null ? null : HandleLeak.watch(this);
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
   * Whether the handle has been closed, by {@link #close()}, by a call that took it over, or with
   * its owner.
   */
  @Override
  public final boolean isClosed() {
    return (state.get() & GONE) != 0 || owner != null && owner.isClosed();
  }

  @Override
  final boolean hold() {
    int before = state.getAndUpdate(now -> (now & GONE) != 0 ? now : now + 1);
    if ((before & GONE) != 0) {
      return false;
    }
    if (owner != null && !owner.hold()) {
      endUse();
      return false;
    }
    return true;
  }

  @Override
  final void holdAgain() {
    state.incrementAndGet();
    if (owner != null) {
      owner.holdAgain();
    }
  }

  @Override
  final void unhold() {
    endUse();
    if (owner != null) {
      owner.unhold();
    }
  }

  private void endUse() {
    if (state.decrementAndGet() == CLOSED) {
      logFailure(this::end, toString());
    }
  }

  /**
   * For generated code: the address for a call that takes the handle over. No other call can use it
   * meanwhile: it counts as closed. After {@link #consumed} it remains so; otherwise {@link
   * #unreserve} opens it again.
   *
   * @throws NullPointerException when it is null
   * @throws IllegalStateException when it is closed or in use by a call
   */
  public static long reserve(CloseableHandle handle, String label) {
    requireNonNull(handle, label);
    int before = handle.state.compareAndExchange(0, RESERVED);
    if ((before & GONE) != 0) {
      throw handle.closed(label);
    }
    if (before > 0) {
      throw new IllegalStateException(
          label + " is in use: calls with " + handle + " have not ended");
    }
    if (handle.owner != null && !handle.owner.hold()) {
      handle.endReservation();
      throw handle.closed(label);
    }
    return address(handle);
  }

  /** Like {@link #reserve}; 0 for null. */
  public static long reserveNullable(CloseableHandle handle, String label) {
    return handle == null ? 0 : reserve(handle, label);
  }

  /** For generated code: marks a reserved handle as closed, because native code has taken it. */
  public static void consumed(CloseableHandle handle) {
    if (handle != null) {
      handle.abandon();
    }
  }

  /**
   * For generated code: ends a direct call of the close function. The handle is closed, even if
   * that threw.
   *
   * @param reserved what {@link #reserve} returned, or 0
   */
  public static void closed(CloseableHandle handle, long reserved) {
    if (reserved != 0) {
      handle.abandon();
      unreserve(handle, reserved);
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

  /**
   * For generated code: ends the call for which a handle was reserved.
   *
   * @param reserved what {@link #reserve} returned, or 0
   */
  public static void unreserve(CloseableHandle handle, long reserved) {
    if (reserved != 0) {
      handle.endReservation();
      if (handle.owner != null) {
        handle.owner.unhold();
      }
    }
  }

  private void endReservation() {
    if (state.updateAndGet(now -> now & ~RESERVED) == CLOSED) {
      logFailure(this::end, toString());
    }
  }

  /**
   * For generated code: the handle that a function returns, which is the one that was passed unless
   * the address has changed. In that case, the one that was passed counts as closed. NULL changes
   * nothing.
   *
   * @param passed may be null
   * @param before the address that was passed
   */
  public static <H extends CloseableHandle> H same(
      H passed, long before, long after, Maker<H> maker, NativeRelease close) {
    if (after == before) {
      return passed;
    }
    abandonFor(passed, after);
    return maker.make(after, close);
  }

  /** For generated code: like {@link #same}, after a call that failed. */
  public static void discardUnlessSame(
      CloseableHandle passed, long before, long after, NativeRelease close) {
    if (after != before) {
      abandonFor(passed, after);
      discard(after, close);
    }
  }

  private static void abandonFor(CloseableHandle passed, long after) {
    if (passed != null && after != 0) {
      passed.abandon();
    }
  }

  @Override
  final void abandon() {
    abandoned = true;
    state.getAndUpdate(now -> now | CLOSED);
    forget();
  }

  @Override
  final boolean isAbandoned() {
    return abandoned || owner != null && owner.isAbandoned();
  }

  @Override
  final void drop() {
    logFailure(this::close, toString());
  }

  /**
   * Called once, by the first thread that finds the handle closed and unused. An owner that has
   * been closed ends the life of the handle itself.
   */
  private void end() {
    forget();
    if (close == null || abandoned || owner != null && !owner.hold()) {
      return;
    }
    try {
      close.release(address(this));
    } finally {
      if (owner != null) {
        owner.unhold();
      }
      endAll();
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
