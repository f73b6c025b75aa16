package io.ekkogen.conformance.unload;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Tracks class loaders that were used and dropped. */
final class Loaders {
  private static final int COLLECTIONS = 10;

  private final ReferenceQueue<ClassLoader> queue = new ReferenceQueue<>();
  private final List<WeakReference<ClassLoader>> alive = new ArrayList<>();

  /** Tracks a loader through a weak reference. */
  void add(ClassLoader loader) {
    alive.add(new WeakReference<>(loader, queue));
  }

  /** Uses {@code count} loaders in sequence, and drops each. */
  static Loaders used(int count, Consumer<FreshLoader> use) {
    Loaders loaders = new Loaders();
    for (int i = 0; i < count; i++) {
      FreshLoader loader = new FreshLoader();
      use.accept(loader);
      loaders.add(loader);
    }
    return loaders;
  }

  /** Collects garbage, repeatedly while loaders are left. */
  void collect() throws InterruptedException {
    for (int i = 0; i < COLLECTIONS && !alive.isEmpty(); i++) {
      System.gc();
      for (Object gone = queue.remove(100); gone != null; gone = queue.poll()) {
        alive.remove(gone);
      }
    }
  }

  /** The number of loaders that have not been collected. */
  int alive() throws InterruptedException {
    collect();
    return alive.size();
  }
}
