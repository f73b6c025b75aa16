package io.ekkogen.conformance.callback;

import com.sun.jna.Memory;
import io.ekkogen.conformance.Await;
import java.lang.ref.Reference;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Collects garbage, and reuses its memory for other data. */
final class Garbage {
  private Garbage() {}

  static void collect() {
    List<Memory> others = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Await.collection();
      LockSupport.parkNanos(20_000_000); // JNA frees its memory on another thread
      for (int size = 1; size <= 1000; size++) {
        Memory other = new Memory(1 + size % 64);
        other.setMemory(0, other.size(), (byte) 'x');
        others.add(other);
      }
    }
    Reference.reachabilityFence(others);
  }
}
