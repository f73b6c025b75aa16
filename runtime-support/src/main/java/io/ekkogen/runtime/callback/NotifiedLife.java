package io.ekkogen.runtime.callback;

import io.ekkogen.runtime.platform.Platform;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The life of callbacks that lasts until native code calls a {@link DestroyNotify}. A call that
 * failed may have called it or not, and may call it later: the life has ended once and for all.
 */
public final class NotifiedLife extends CallbackLife {
  /**
   * Lives by their data. The owner of a life keeps it alive; without its owner, such as the context
   * of a script, it goes.
   */
  private static final Map<Long, Entry> LIVES = new ConcurrentHashMap<>();

  private static final ReferenceQueue<NotifiedLife> GONE = new ReferenceQueue<>();
  private static final AtomicLong LAST = new AtomicLong();

  /** The numbers that a pointer holds, and that are positive in Java. */
  private static final long NUMBERS =
      Platform.current().arch().pointerSize() == Integer.BYTES ? Integer.MAX_VALUE : Long.MAX_VALUE;

  private final DestroyNotify notify;
  private final long data;

  NotifiedLife(DestroyNotify notify, CallbackOwner library, Object... callbacks) {
    super(library, callbacks);
    this.notify = notify;
    data = isEmpty() ? 0 : number(this);
  }

  private static final class Entry extends WeakReference<NotifiedLife> {
    private final long data;

    Entry(NotifiedLife life, long data) {
      super(life, GONE);
      this.data = data;
    }
  }

  private static long number(NotifiedLife life) {
    for (Object gone = GONE.poll(); gone != null; gone = GONE.poll()) {
      LIVES.remove(((Entry) gone).data, gone);
    }
    long data;
    do {
      data = LAST.incrementAndGet() & NUMBERS;
    } while (data == 0 || LIVES.putIfAbsent(data, new Entry(life, data)) != null);
    return data;
  }

  /** For {@link DestroyNotify}: ends the life with this data, if it has not ended. */
  static void endOf(long data) {
    Entry entry = LIVES.remove(data);
    NotifiedLife life = entry == null ? null : entry.get();
    if (life != null) {
      life.end();
    }
  }

  /** What native code passes to the destroy notify; 0 if there are no callbacks. */
  public long data() {
    return data;
  }

  /** The function that native code is to call; 0 if there are no callbacks. */
  public long destroyNotify() {
    return data == 0 ? 0 : notify.address();
  }

  @Override
  void onEnd() {
    LIVES.remove(data);
  }
}
