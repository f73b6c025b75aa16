package io.ekkogen.runtime.observe.crashlog;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;

/**
 * Gives threads their slots. A thread keeps its slot until it has ended; then the slot may be given
 * to another, the one that was given out longest ago first. A virtual thread has a slot while it is
 * in a call, and prefers the one that its carrier had before.
 */
final class ThreadSlots {
  private static final String VIRTUAL = "(virtual threads)";
  private static final MethodHandle IS_VIRTUAL = isVirtual();

  private final ByteBuffer log;
  private final Given[] given = new Given[CrashLogFormat.SLOT_COUNT];
  private final ThreadLocal<ThreadSlot> current = new ThreadLocal<>();
  private long claims;

  ThreadSlots(ByteBuffer log) {
    this.log = log;
  }

  /** A slot that has been given out. */
  private static final class Given {
    final ThreadSlot slot;
    WeakReference<Thread> owner;
    long osThread;
    long claim;

    Given(ThreadSlot slot) {
      this.slot = slot;
    }

    boolean isFree() {
      Thread thread = owner.get();
      return thread == null || !thread.isAlive();
    }
  }

  /** The current thread's slot; null when all belong to threads that are alive. */
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

  /** The current thread's outermost call has ended. */
  void release(ThreadSlot slot) {
    if (isVirtual(Thread.currentThread())) {
      current.remove();
      synchronized (this) {
        given[slot.index()].owner.clear();
      }
    }
  }

  private synchronized ThreadSlot claim(Thread thread, long osThread) {
    Given chosen = choose(osThread);
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

  /** The one that this thread of the operating system had, one never used, or the oldest. */
  private Given choose(long osThread) {
    Given oldest = null;
    for (int i = 0; i < given.length; i++) {
      Given candidate = given[i];
      if (candidate == null) {
        given[i] = new Given(new ThreadSlot(log, i));
        return given[i];
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

  /** From JDK 21 on; null before. */
  private static MethodHandle isVirtual() {
    try {
      return MethodHandles.publicLookup()
          .findVirtual(Thread.class, "isVirtual", MethodType.methodType(boolean.class));
    } catch (NoSuchMethodException | IllegalAccessException none) {
      return null;
    }
  }
}
