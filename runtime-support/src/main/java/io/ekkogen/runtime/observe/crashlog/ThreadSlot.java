package io.ekkogen.runtime.observe.crashlog;

import io.ekkogen.runtime.observe.CallOutcome;
import io.ekkogen.runtime.observe.RawValue;
import java.lang.invoke.VarHandle;
import java.lang.ref.WeakReference;
import java.nio.ByteBuffer;
import java.util.List;

/**
 * The part of the file for one thread: a ring buffer of calls. Used only by that thread, except for
 * its assignment.
 */
final class ThreadSlot {
  private final ByteBuffer log;
  private final int index;

  /** The number of calls of the thread that are in progress. */
  private int depth;

  private long sequence;
  private int last = -1;

  /** The thread that has the slot; guarded by {@link ThreadSlots}, like the next two. */
  WeakReference<Thread> owner;

  long osThread;
  long claim;

  ThreadSlot(ByteBuffer log, int index) {
    this.log = log;
    this.index = index;
  }

  int depth() {
    return depth;
  }

  /** Whether the slot's thread has ended or released it. */
  boolean isFree() {
    Thread thread = owner.get();
    return thread == null || !thread.isAlive();
  }

  /** Assigns the slot; calls of another thread of the operating system are cleared. */
  void assign(Thread thread, long newOsThread, String name) {
    depth = 0;
    if (newOsThread == OsThread.UNKNOWN || newOsThread != osThread) {
      for (int i = 0; i < CrashLogFormat.ENTRY_COUNT; i++) {
        log.put(CrashLogFormat.entry(index, i), (byte) CrashLogFormat.STATE_EMPTY);
      }
      sequence = 0;
      last = -1;
    }
    owner = new WeakReference<>(thread);
    osThread = newOsThread;
    int slot = CrashLogFormat.slot(index);
    log.putLong(slot + CrashLogFormat.SLOT_THREAD, osThread);
    CrashLogFile.putText(log, slot + CrashLogFormat.SLOT_NAME, CrashLogFormat.SLOT_NAME_SIZE, name);
    log.put(slot + CrashLogFormat.SLOT_USED, (byte) 1);
  }

  /** Writes a call that is about to begin, and returns the position of its entry. */
  int begin(int function, List<RawValue> arguments) {
    int place = nextEntry();
    log.put(place + CrashLogFormat.ENTRY_STATE, (byte) CrashLogFormat.STATE_EMPTY);
    VarHandle.fullFence();
    log.put(place + CrashLogFormat.ENTRY_DEPTH, (byte) Math.min(depth, 255));
    log.put(place + CrashLogFormat.ENTRY_ARGUMENTS, (byte) arguments.size());
    log.put(place + CrashLogFormat.ENTRY_HAS_ERROR, (byte) 0);
    log.putInt(place + CrashLogFormat.ENTRY_FUNCTION, function);
    log.putLong(place + CrashLogFormat.ENTRY_SEQUENCE, ++sequence);
    log.putLong(place + CrashLogFormat.ENTRY_TIME, System.currentTimeMillis());
    putArguments(place, arguments);
    VarHandle.fullFence();
    log.put(place + CrashLogFormat.ENTRY_STATE, (byte) CrashLogFormat.STATE_BEGAN);
    depth++;
    return place;
  }

  private void putArguments(int place, List<RawValue> arguments) {
    int previews = 0;
    for (int i = 0; i < Math.min(arguments.size(), CrashLogFormat.VALUE_COUNT); i++) {
      RawValue value = arguments.get(i);
      log.putLong(place + CrashLogFormat.ENTRY_VALUES + i * Long.BYTES, value.bits());
      if (value.preview() != null && previews < CrashLogFormat.PREVIEW_COUNT) {
        putPreview(preview(place, previews++), i + 1, value);
      }
    }
    if (previews < CrashLogFormat.PREVIEW_COUNT) {
      log.put(preview(place, previews), (byte) 0);
    }
  }

  private static int preview(int place, int number) {
    return place + CrashLogFormat.ENTRY_PREVIEWS + number * CrashLogFormat.PREVIEW_SIZE;
  }

  private void putPreview(int at, int argument, RawValue value) {
    log.put(at, (byte) argument);
    log.put(at + 1, (byte) value.preview().length);
    log.put(at + 2, (byte) (value.isCut() ? 1 : 0));
    log.put(at + CrashLogFormat.PREVIEW_HEADER, value.preview());
  }

  /** Writes the outcome of the call at {@code place}, unless a later call has overwritten it. */
  void end(int place, long began, CallOutcome outcome) {
    depth--;
    if (log.getLong(place + CrashLogFormat.ENTRY_SEQUENCE) != began) {
      return;
    }
    log.putLong(
        place + CrashLogFormat.ENTRY_RESULT,
        outcome.result() == null ? 0 : outcome.result().bits());
    outcome
        .errorCode()
        .ifPresent(
            code -> {
              log.putInt(place + CrashLogFormat.ENTRY_ERROR, code);
              log.put(place + CrashLogFormat.ENTRY_HAS_ERROR, (byte) 1);
            });
    VarHandle.fullFence();
    log.put(
        place + CrashLogFormat.ENTRY_STATE,
        (byte)
            (outcome.thrown() == null
                ? CrashLogFormat.STATE_RETURNED
                : CrashLogFormat.STATE_THREW));
  }

  /** The number of the most recent call. */
  long sequence() {
    return sequence;
  }

  /** The next entry of the ring whose call has ended, or else the next one. */
  private int nextEntry() {
    int start = (last + 1) % CrashLogFormat.ENTRY_COUNT;
    last = start;
    for (int i = 0; i < CrashLogFormat.ENTRY_COUNT; i++) {
      int candidate = (start + i) % CrashLogFormat.ENTRY_COUNT;
      byte state = log.get(CrashLogFormat.entry(index, candidate) + CrashLogFormat.ENTRY_STATE);
      if (state != CrashLogFormat.STATE_BEGAN) {
        last = candidate;
        break;
      }
    }
    return CrashLogFormat.entry(index, last);
  }
}
