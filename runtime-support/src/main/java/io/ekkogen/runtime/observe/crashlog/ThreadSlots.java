package io.ekkogen.runtime.observe.crashlog;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
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
  private final ThreadSlot[] slots = new ThreadSlot[CrashLogFormat.SLOT_COUNT];
  private final ThreadLocal<ThreadSlot> current = new ThreadLocal<>();
  private long claims;

  ThreadSlots(ByteBuffer log) {
    this.log = log;
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
        slot.owner.clear();
      }
    }
  }

  private synchronized ThreadSlot claim(Thread thread, long osThread) {
    ThreadSlot chosen = choose(osThread);
    if (chosen == null) {
      int missed = log.getInt(CrashLogFormat.HEADER_UNRECORDED);
      log.putInt(CrashLogFormat.HEADER_UNRECORDED, missed + 1);
      return null;
    }
    chosen.assign(thread, osThread, isVirtual(thread) ? VIRTUAL : thread.getName());
    chosen.claim = ++claims;
    return chosen;
  }

  /**
   * Chooses the previous slot of this operating system thread, else an unused one, else the least
   * recently assigned.
   */
  private ThreadSlot choose(long osThread) {
    ThreadSlot oldest = null;
    for (int i = 0; i < slots.length; i++) {
      ThreadSlot candidate = slots[i];
      if (candidate == null) {
        slots[i] = new ThreadSlot(log, i);
        return slots[i];
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
