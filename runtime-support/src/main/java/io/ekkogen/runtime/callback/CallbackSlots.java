package io.ekkogen.runtime.callback;

import com.sun.jna.Pointer;
import io.ekkogen.runtime.CloseableHandle;
import io.ekkogen.runtime.NativeHandle;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The callbacks of a library that native code keeps until another call replaces them: by the
 * function, and by the arguments that tell one callback of a function from another. Thread-safe.
 */
public final class CallbackSlots {
  private final CallbackOwner library;
  private final Map<Slot, List<Entry>> entries = new HashMap<>();
  private final ReferenceQueue<KeyedLife> gone = new ReferenceQueue<>();

  public CallbackSlots(CallbackOwner library) {
    this.library = library;
  }

  /**
   * What one call replaces of another.
   *
   * @param function its name
   * @param parameter the index of the callback among its parameters
   * @param key numbers, texts, and the addresses of pointers
   */
  private record Slot(String function, int parameter, List<Object> key) {}

  /**
   * A life in its slot. Its owner keeps the life alive; without its owner, such as the context of a
   * script, it goes.
   */
  static final class Entry extends WeakReference<KeyedLife> {
    private final Slot slot;

    private Entry(KeyedLife life, Slot slot, ReferenceQueue<KeyedLife> gone) {
      super(life, gone);
      this.slot = slot;
    }
  }

  /**
   * For generated code: begins the life of a callback, which ends when a later call with an equal
   * key has succeeded, or when a handle of the key is closed.
   *
   * @param function its name; the same for exports that are the same function of the library
   * @param parameter the index of the callback among its parameters
   * @param callback may be null, as that of a call that only removes another
   * @param key arguments: numbers, booleans, texts, pointers and handles
   */
  public KeyedLife begin(String function, int parameter, Object callback, Object... key) {
    Slot slot =
        new Slot(function, parameter, Arrays.stream(key).map(CallbackSlots::plain).toList());
    List<CloseableHandle> handles =
        Arrays.stream(key)
            .filter(CloseableHandle.class::isInstance)
            .map(CloseableHandle.class::cast)
            .toList();
    return new KeyedLife(library, callback, handles, this, it -> new Entry(it, slot, gone));
  }

  /** The value that native code gets. */
  private static Object plain(Object argument) {
    if (argument == null) {
      return 0L;
    }
    if (argument instanceof NativeHandle handle) {
      return NativeHandle.address(handle);
    }
    if (argument instanceof Pointer pointer) {
      return Pointer.nativeValue(pointer);
    }
    return argument instanceof Number number ? (Object) number.longValue() : argument;
  }

  /** What has the slot of an entry now. */
  synchronized List<Entry> sharing(Entry entry) {
    for (Object it = gone.poll(); it != null; it = gone.poll()) {
      remove((Entry) it);
    }
    return List.copyOf(entries.getOrDefault(entry.slot, List.of()));
  }

  synchronized void add(Entry entry) {
    entries.computeIfAbsent(entry.slot, slot -> new ArrayList<>(1)).add(entry);
  }

  synchronized void remove(Entry entry) {
    List<Entry> inSlot = entries.get(entry.slot);
    if (inSlot != null && inSlot.remove(entry) && inSlot.isEmpty()) {
      entries.remove(entry.slot);
    }
  }
}
