package io.ekkogen.runtime.callback;

import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Manages the native stubs of callback objects: one for each object and callback type, while the
 * object is reachable. The most recently released stubs stay mapped for a while, because native
 * code may still call them.
 */
final class CallbackStubs {
  /** The number of released stubs that stay mapped. */
  private static final int KEPT = 1024;

  private static final Map<Object, Entry> ENTRIES = new ConcurrentHashMap<>();
  private static final Map<Long, NativeStub> BY_ADDRESS = new ConcurrentHashMap<>();
  private static final ReferenceQueue<Object> GONE = new ReferenceQueue<>();
  private static final Deque<NativeStub> RETIRED = new ArrayDeque<>();

  private CallbackStubs() {}

  /** A weak key that compares objects by identity. */
  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object object, ReferenceQueue<Object> queue) {
      super(object, queue);
      hash = System.identityHashCode(object);
    }

    @Override
    public boolean equals(Object other) {
      return this == other
          || other instanceof Probe probe && refersTo(probe.object)
          || other instanceof Key key && key.get() != null && refersTo(key.get());
    }

    @Override
    public int hashCode() {
      return hash;
    }
  }

  /** A key for look-ups. */
  private record Probe(Object object) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Key key && key.refersTo(object);
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  /** The stubs of one object, and what keeps it alive. */
  private static final class Entry {
    /** Replaced as a whole, so that calls find a stub without a lock. */
    private volatile List<NativeStub> stubs = List.of();

    /** The object, while it is registered. */
    private Object registered;

    private int registrations;

    /** Whether native code retains it without a registration that would end. */
    private boolean isRetained;

    /** The number of lives that have not ended. */
    private int lives;

    <C> NativeStub stub(C callback, CallbackKind<C> type) {
      NativeStub known = find(type);
      return known == null ? findOrCreate(callback, type) : known;
    }

    private NativeStub find(CallbackKind<?> type) {
      for (NativeStub stub : stubs) {
        if (stub.isOf(type)) {
          return stub;
        }
      }
      return null;
    }

    private synchronized <C> NativeStub findOrCreate(C callback, CallbackKind<C> type) {
      NativeStub known = find(type);
      if (known != null) {
        return known;
      }
      NativeStub created = NativeStub.of(type, callback);
      List<NativeStub> all = new ArrayList<>(stubs);
      all.add(created);
      stubs = List.copyOf(all);
      BY_ADDRESS.put(created.address(), created);
      return created;
    }

    synchronized void neverFree() {
      isRetained = true;
    }

    synchronized void beginLife() {
      lives++;
    }

    synchronized void endLife() {
      lives--;
    }

    synchronized void register(Object callback) {
      registered = callback;
      registrations++;
    }

    synchronized void unregister() {
      if (--registrations == 0) {
        registered = null;
        retireAll();
      }
    }

    synchronized boolean isRegistered() {
      return registrations > 0;
    }

    synchronized void retireAll() {
      stubs.forEach(stub -> retire(stub, !isRetained && lives == 0));
      stubs = List.of();
    }
  }

  static <C> NativeStub stub(C callback, CallbackKind<C> type) {
    return entry(callback).stub(callback, type);
  }

  /** A stub for one call, until {@link #retire(NativeStub)}. */
  static <C> NativeStub oneCallStub(C callback, CallbackKind<C> type) {
    NativeStub stub = NativeStub.of(type, callback);
    BY_ADDRESS.put(stub.address(), stub);
    return stub;
  }

  /** The object that the stub at {@code address} calls; null if there is no such stub. */
  static <C> C find(long address, CallbackKind<C> type) {
    NativeStub stub = BY_ADDRESS.get(address);
    if (stub == null || !stub.isOf(type)) {
      return null;
    }
    @SuppressWarnings("unchecked") // of this type
    C callback = (C) stub.callback();
    return callback;
  }

  /** Marks the object's function pointers as retained by native code forever. */
  static void neverFree(Object callback) {
    if (!(callback instanceof FunctionPointer)) {
      entry(callback).neverFree();
    }
  }

  /** Function pointers to the object stay mapped until {@link #endLife}. */
  static void beginLife(Object callback) {
    entry(callback).beginLife();
  }

  static void endLife(Object callback) {
    entry(callback).endLife();
  }

  static void register(Object callback) {
    Entry entry = entry(callback);
    entry.register(callback);
    Reference.reachabilityFence(callback);
  }

  static void unregister(Object callback) {
    entry(callback).unregister();
  }

  static boolean isRegistered(Object callback) {
    Entry entry = ENTRIES.get(new Probe(callback));
    return entry != null && entry.isRegistered();
  }

  private static Entry entry(Object callback) {
    Entry entry = ENTRIES.get(new Probe(callback));
    if (entry == null) {
      dropThoseOfGoneObjects();
      entry = ENTRIES.computeIfAbsent(new Key(callback, GONE), key -> new Entry());
    }
    return entry;
  }

  private static void dropThoseOfGoneObjects() {
    for (Object key = GONE.poll(); key != null; key = GONE.poll()) {
      Entry entry = ENTRIES.remove(key);
      if (entry != null) {
        entry.retireAll();
      }
    }
  }

  private static void retire(NativeStub stub, boolean mayBeFreed) {
    if (stub.callback() != null) {
      stub.close();
    }
    if (mayBeFreed) {
      retire(stub);
    }
  }

  /** Frees a stub after the next ones; native code may still call it by mistake. */
  static void retire(NativeStub stub) {
    NativeStub oldest = null;
    synchronized (RETIRED) {
      RETIRED.add(stub);
      if (RETIRED.size() > KEPT) {
        oldest = RETIRED.remove();
        if (oldest.isRunning()) {
          RETIRED.add(oldest);
          oldest = null;
        }
      }
    }
    if (oldest != null) {
      BY_ADDRESS.remove(oldest.address(), oldest);
      oldest.release();
    }
  }
}
