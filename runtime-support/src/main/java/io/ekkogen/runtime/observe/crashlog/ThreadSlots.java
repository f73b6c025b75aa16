package io.ekkogen.runtime.observe.crashlog;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;

/**
 * Assigns slots to threads. A thread keeps its slot until it has ended; then the slot may be
 * assigned to another thread, the least recently assigned slot first. A virtual thread has a slot
 * while it is in a call, and prefers the previous slot of its carrier.
 */
final class ThreadSlots {
  private static final String VIRTUAL = "(virtual threads)";
  private static final MethodHandle IS_VIRTUAL = isVirtual();

  private final ByteBuffer log;
  private final Assigned[] assigned = new Assigned[CrashLogFormat.SLOT_COUNT];
  private final ThreadLocal<ThreadSlot> current = new ThreadLocal<>();
  private long claims;

  ThreadSlots(ByteBuffer log) {
    this.log = log;
  }

  /** A slot that is assigned. */
  private static final class Assigned {
    final ThreadSlot slot;
    WeakReference<Thread> owner;
    long osThread;
    long claim;

    Assigned(ThreadSlot slot) {
      this.slot = slot;
    }

    boolean isFree() {
      Thread thread = owner.get();
      return thread == null || !thread.isAlive();
    }
  }

  /** The current thread's slot; null if all belong to live threads. */
  ThreadSlot current() {
    ThreadSlot known = current.get();
    if (known != null) {
      return known;
    }
    Thread thread = Thread.currentThread();
    ThreadSlot slot = claim(thread, OsThread.id());
    if (slot != null) {
      current.set(slot);
    }
    return slot;
  }

  /** Releases the slot of a virtual thread after its outermost call has ended. */
  void release(ThreadSlot slot) {
    if (isVirtual(Thread.currentThread())) {
      current.remove();
      synchronized (this) {
        assigned[slot.index()].owner.clear();
      }
    }
  }

  private synchronized ThreadSlot claim(Thread thread, long osThread) {
    Assigned chosen = choose(osThread);
    if (chosen == null) {
      int missed = log.getInt(CrashLogFormat.HEADER_UNRECORDED);
      log.putInt(CrashLogFormat.HEADER_UNRECORDED, missed + 1);
      return null;
    }
    if (osThread == OsThread.UNKNOWN || chosen.osThread != osThread) {
      chosen.slot.reset();
    } else {
      chosen.slot.resume();
    }
    chosen.owner = new WeakReference<>(thread);
    chosen.osThread = osThread;
    chosen.claim = ++claims;
    chosen.slot.describe(osThread, isVirtual(thread) ? VIRTUAL : thread.getName());
    return chosen.slot;
  }

  /**
   * Chooses the previous slot of this operating system thread, else an unused one, else the least
   * recently assigned.
   */
  private Assigned choose(long osThread) {
    Assigned oldest = null;
    for (int i = 0; i < assigned.length; i++) {
      Assigned candidate = assigned[i];
      if (candidate == null) {
        assigned[i] = new Assigned(new ThreadSlot(log, i));
        return assigned[i];
      }
      if (candidate.isFree()) {
        if (candidate.osThread == osThread && osThread != OsThread.UNKNOWN) {
          return candidate;
        }
        if (oldest == null || candidate.claim < oldest.claim) {
          oldest = candidate;
        }
      }
    }
    return oldest;
  }

  private static boolean isVirtual(Thread thread) {
    try {
      return IS_VIRTUAL != null && (boolean) IS_VIRTUAL.invokeExact(thread);
    } catch (Throwable impossible) {
      throw new AssertionError(impossible);
    }
  }

  /** A handle for {@code Thread.isVirtual()}; null before JDK 21. */
  private static MethodHandle isVirtual() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
    } catch (NoSuchMethodException | IllegalAccessException none) {
      return null;
    }
  }
}
