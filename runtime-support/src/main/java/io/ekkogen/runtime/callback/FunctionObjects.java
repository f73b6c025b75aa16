package io.ekkogen.runtime.callback;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongFunction;

/**
 * A cache of the objects that call native functions: one for each address, while a program refers
 * to it. They are held weakly, and only by their callback type, so that neither they nor their
 * classes outlive their use.
 *
 * @param <C> the callback interface
 */
final class FunctionObjects<C> {
  private final LongFunction<C> function;
  private final Map<Long, Entry<C>> byAddress = new ConcurrentHashMap<>();
  private final ReferenceQueue<C> collected = new ReferenceQueue<>();

  /**
   * @param function creates an object that calls the function at an address
   */
  FunctionObjects(LongFunction<C> function) {
    this.function = function;
  }

  /** The object for the function at {@code address}, which is not 0. */
  C at(long address) {
    Entry<C> known = byAddress.get(address);
    C object = known == null ? null : known.get();
    return object == null ? make(address) : object;
  }

  private C make(long address) {
    removeCollected();
    C made = function.apply(address);
    Entry<C> entry = new Entry<>(address, made, collected);
    while (true) {
      Entry<C> known = byAddress.putIfAbsent(address, entry);
      C object = known == null ? made : known.get();
      if (object != null) {
        return object; // another thread may have been first
      }
      byAddress.remove(address, known);
    }
  }

  private void removeCollected() {
    for (Object gone = collected.poll(); gone != null; gone = collected.poll()) {
      Entry<?> entry = (Entry<?>) gone;
      byAddress.remove(entry.address, entry);
    }
  }

  private static final class Entry<C> extends WeakReference<C> {
    private final long address;

    Entry(long address, C object, ReferenceQueue<C> queue) {
      super(object, queue);
      this.address = address;
    }
  }
}
